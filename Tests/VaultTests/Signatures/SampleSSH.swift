/// What OpenSSH 9.2 made with the key of ``SampleSigner`` 1.
enum SampleSSH {
  static let line =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"

  /// Of the lines `month,calls` and `2026-10,412`, in the namespace `hotline-stats`.
  static let signature = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiojj3XQJ8ZX9UtstPLpdcspnCb
    8dlBIb83SIAbQPb1wAAAANaG90bGluZS1zdGF0cwAAAAAAAAAGc2hhNTEyAAAAUwAAAAtz
    c2gtZWQyNTUxOQAAAEAqTH5PK8VjwEM52aiurpCvc7Zi8HCILlhDp5g+IIfiM9ExTNX23f
    TGWLA3jbVdHj283k4tUuxbQg2TnqBQwY4P
    -----END SSH SIGNATURE-----

    """
}
