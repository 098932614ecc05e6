// An embedder's program: a practice log is made, opened again with a passphrase, a call is recorded and listed.
// `OpenLog FOLDER` writes into a new folder with mode 0700. Passphrase and pepper come from a prompt and a file in a
// real program.
import Base
import CaseModel
import CaseStore
import Foundation
import Vault

guard let folder = CommandLine.arguments.dropFirst().first else {
  print("OpenLog FOLDER")
  exit(64)
}
try FileManager.default.createDirectory(
  atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
let path = folder + "/log.sqlite"
let passphrase = Secret(Data(Words.passphrase().utf8))
let pepper = Secret(Data((0..<32).map { _ in UInt8.random(in: 0...255) }))

// The first person's keys are sealed under the passphrase; `founding.paper` is to be written down: it opens everything.
let founding = try Founding(first: "y-lan") {
  try $0.sealed(passphrase: passphrase, pepper: pepper)
}
_ = try CaseStore.create(
  path: path, agency: "TMR", timeZone: "Asia/Ho_Chi_Minh", practice: true, places: ["23425"],
  remote: [], founding: founding,
  stamp: CaseStore.Stamp(actor: "y-lan", now: Instant(Date())))

// Another day: the log is opened and unlocked.
let closed = try CaseStore(path: path)
guard let stored = try closed.locks(of: "y-lan").first else { exit(1) }
let keys = try UserKeys.opened(
  stored.lock, user: "y-lan", version: stored.version, passphrase: passphrase, pepper: pepper)
let store = closed.unlocked(by: try closed.keyring(keys))

// A call: the document is checked whole, and every fault named, before anything is written.
let stamp = CaseStore.Stamp(actor: "y-lan", now: Instant(Date()))
let call: JSONValue = .object([
  "kind": .string("about-child"), "nature": .string("actual"), "topics": .array([.string("BL01")]),
  "incident": .object(["place": .string("23425")]),
  "story": .object(["account": .string("Lời kể bịa.")]),
])
let intake = try store.read(call, now: stamp.now)
let recorded = try store.record(intake, key: "call-1", linkTo: nil, stamp: stamp)
print("recorded", recorded.number?.description ?? "no case")

// The list shows what stands in clear; `store.show` opens a case and journals the look first.
for summary in try store.cases(CaseStore.Filter(), limit: 10) {
  print(summary.number, summary.state.rawValue, summary.urgency.rawValue)
}
