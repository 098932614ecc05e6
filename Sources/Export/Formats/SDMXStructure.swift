import Base
import Statistics

/// What the SDMX files of a release mean, as one structure message (SDMX-ML 3.0): codelists, concepts, a data
/// structure and a dataflow for each file.
struct SDMXStructure {
  private let bulletin: Bulletin
  private let plan: SDMXPlan
  private var lists: [Codelist] = []
  private var structures: [(flow: String, name: Text, dimensions: [String])] = []

  private struct Codelist {
    let concept: String
    let name: Text
    var codes: [(code: String, name: Text)]
  }

  /// - Throws: ``ExportError/notAnSDMXCode(_:)``.
  init(_ bulletin: Bulletin, _ plan: SDMXPlan) throws(ExportError) {
    self.bulletin = bulletin
    self.plan = plan
    lists = Self.fixed(bulletin, plan)
    for figures in bulletin.figures {
      let codebooks = figures.standing.map(\.codebook) + figures.dimensions
      for codebook in codebooks {
        for entry in codebook.entries {
          add(try codebook.sdmx(entry.code), entry.label, to: codebook.conceptID, codebook.label)
        }
      }
      add(figures.unit.code, figures.unit.label, to: "COUNT_UNIT", Text(vi: "Đơn vị đếm", en: "Counting unit"))
      structures.append(
        (
          plan.flowID(of: figures), Text(name: figures.name),
          ["FREQ", "REF_AREA", "COUNT_UNIT"] + codebooks.map(\.conceptID)
        ))
    }
    var seen: Set<String> = []
    structures = structures.filter { seen.insert($0.flow).inserted }
  }

  private static func fixed(_ bulletin: Bulletin, _ plan: SDMXPlan) -> [Codelist] {
    [
      Codelist(
        concept: "FREQ", name: Text(vi: "Tần suất", en: "Frequency"),
        codes: [
          ("A", Text(vi: "Năm", en: "Annual")), ("S", Text(vi: "Nửa năm", en: "Half-yearly")),
          ("Q", Text(vi: "Quý", en: "Quarterly")), ("M", Text(vi: "Tháng", en: "Monthly")),
        ]),
      Codelist(
        concept: "REF_AREA", name: Text(vi: "Địa bàn", en: "Reference area"),
        codes: [(plan.area, bulletin.imprint.area)]),
      Codelist(
        concept: "UNIT_MEASURE", name: Text(vi: "Đơn vị đo", en: "Unit of measure"),
        codes: [("NUMBER", Text(vi: "Số lượng", en: "Number"))]),
      Codelist(
        concept: "UNIT_MULT", name: Text(vi: "Bội số", en: "Unit multiplier"),
        codes: [("0", Text(vi: "Đơn vị", en: "Units"))]),
      Codelist(
        concept: "OBS_STATUS", name: Text(vi: "Trạng thái", en: "Observation status"),
        codes: [
          ("A", Text(vi: "Số đúng", en: "Normal")), ("E", Text(vi: "Làm tròn", en: "Rounded")),
          ("Q", Text(vi: "Không công bố", en: "Missing; suppressed")),
        ]),
      Codelist(
        concept: "CONF_STATUS", name: Text(vi: "Bảo mật", en: "Confidentiality status"),
        codes: [
          ("F", Text(vi: "Công bố", en: "Free")), ("N", Text(vi: "Không công bố", en: "Not for publication")),
        ]),
    ]
  }

  private mutating func add(_ code: String, _ label: Text, to concept: String, _ name: Text) {
    let place =
      lists.firstIndex { $0.concept == concept }
      ?? {
        lists.append(Codelist(concept: concept, name: name, codes: []))
        return lists.count - 1
      }()
    if !lists[place].codes.contains(where: { $0.code == code }) { lists[place].codes.append((code, label)) }
  }

  private var scheme: String { "\(plan.flow)_CONCEPTS" }

  private func urn(_ kind: String, _ id: String) -> String {
    "urn:sdmx:org.sdmx.infomodel.\(kind)=\(plan.agency):\(id)"
  }

  private func names(_ text: Text) -> Markup {
    """
    <com:Name xml:lang="en">\(text.en)</com:Name><com:Name xml:lang="vi">\(text.vi)</com:Name>
    """
  }

  private func head(_ id: String) -> Markup {
    "id=\"\(id)\" agencyID=\"\(plan.agency)\" version=\"\(plan.version)\""
  }

  var document: String {
    let other: [(String, Text)] = [
      ("TIME_PERIOD", Text(vi: "Kỳ", en: "Time period")), ("OBS_VALUE", Text(vi: "Giá trị", en: "Observation value")),
    ]
    let concepts = (lists.map { ($0.concept, $0.name) } + other).map { id, name -> Markup in
      "<str:Concept id=\"\(id)\">\(names(name))</str:Concept>"
    }
    let prepared = bulletin.imprint.heading.issuedOn ?? bulletin.imprint.knownOn
    let page: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common">
      <mes:Header>
      <mes:ID>\(bulletin.imprint.release)</mes:ID>
      <mes:Test>false</mes:Test>
      <mes:Prepared>\(prepared)T00:00:00</mes:Prepared>
      <mes:Sender id="\(plan.agency)"/>
      </mes:Header>
      <mes:Structures>
      <str:Codelists>
      \(lists.map(codelist).joined())
      </str:Codelists>
      <str:ConceptSchemes>
      <str:ConceptScheme \(head(scheme))>
      \(names(Text(vi: "Khái niệm", en: "Concepts")))
      \(concepts.joined())
      </str:ConceptScheme>
      </str:ConceptSchemes>
      <str:Dataflows>
      \(structures.map(flow).joined())
      </str:Dataflows>
      <str:DataStructures>
      \(structures.map(structure).joined())
      </str:DataStructures>
      </mes:Structures>
      </mes:Structure>

      """
    return page.text
  }

  private func codelist(_ list: Codelist) -> Markup {
    let codes = list.codes.map { code, name -> Markup in
      "<str:Code id=\"\(code)\">\(names(name))</str:Code>"
    }
    return """
      <str:Codelist \(head("CL_\(list.concept)"))>
      \(names(list.name))
      \(codes.joined())
      </str:Codelist>
      """
  }

  private func flow(_ one: (flow: String, name: Text, dimensions: [String])) -> Markup {
    """
    <str:Dataflow \(head(one.flow))>
    \(names(one.name))
    <str:Structure>\(urn("datastructure.DataStructure", "DSD_\(one.flow)(\(plan.version))"))</str:Structure>
    </str:Dataflow>
    """
  }

  private func identity(_ concept: String) -> Markup {
    let own = urn("conceptscheme.Concept", "\(scheme)(\(plan.version)).\(concept)")
    return "<str:ConceptIdentity>\(own)</str:ConceptIdentity>"
  }

  private func coded(_ concept: String) -> Markup {
    let list = urn("codelist.Codelist", "CL_\(concept)(\(plan.version))")
    return """
      \(identity(concept))<str:LocalRepresentation><str:Enumeration>\(list)</str:Enumeration></str:LocalRepresentation>
      """
  }

  private func structure(_ one: (flow: String, name: Text, dimensions: [String])) -> Markup {
    let dimensions = one.dimensions.enumerated().map { place, concept -> Markup in
      "<str:Dimension id=\"\(concept)\" position=\"\(place + 1)\">\(coded(concept))</str:Dimension>"
    }
    let attributes = ["UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "CONF_STATUS"].map { concept -> Markup in
      """
      <str:Attribute id="\(concept)" usage="mandatory">\(coded(concept))<str:AttributeRelationship><str:Observation/></str:AttributeRelationship></str:Attribute>
      """
    }
    return """
      <str:DataStructure \(head("DSD_\(one.flow)"))>
      \(names(one.name))
      <str:DataStructureComponents>
      <str:DimensionList id="DimensionDescriptor">
      \(dimensions.joined())
      <str:TimeDimension id="TIME_PERIOD">\(identity("TIME_PERIOD"))<str:LocalRepresentation><str:TextFormat textType="ObservationalTimePeriod"/></str:LocalRepresentation></str:TimeDimension>
      </str:DimensionList>
      <str:AttributeList id="AttributeDescriptor">
      \(attributes.joined())
      </str:AttributeList>
      <str:MeasureList id="MeasureDescriptor">
      <str:Measure id="OBS_VALUE">\(identity("OBS_VALUE"))<str:LocalRepresentation><str:TextFormat textType="Integer"/></str:LocalRepresentation></str:Measure>
      </str:MeasureList>
      </str:DataStructureComponents>
      </str:DataStructure>
      """
  }
}
