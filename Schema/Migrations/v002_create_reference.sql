-- Reference data. Table and columns are those of the file of the same name in Schema/Reference. A row is keyed by its
-- code and the first day on which the code has this meaning; old records read it as it was.

CREATE TABLE place (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 2 AND 12),
  validFrom TEXT NOT NULL CHECK (validFrom GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  validTo TEXT CHECK (validTo >= validFrom),
  level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune')),
  parentCode TEXT,
  parentValidFrom TEXT,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, validFrom),
  FOREIGN KEY (parentCode, parentValidFrom) REFERENCES place (code, validFrom)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX placeByParent ON place (parentCode, parentValidFrom);

CREATE TABLE placeChange (
  fromCode TEXT NOT NULL,
  fromValidFrom TEXT NOT NULL,
  toCode TEXT NOT NULL,
  toValidFrom TEXT NOT NULL,
  -- A split doesn't say where a child lived: it needs review and is never rolled up silently.
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'same')),
  effective TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (fromCode, fromValidFrom, toCode, toValidFrom),
  FOREIGN KEY (fromCode, fromValidFrom) REFERENCES place (code, validFrom),
  FOREIGN KEY (toCode, toValidFrom) REFERENCES place (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE INDEX placeChangeByTarget ON placeChange (toCode, toValidFrom);

CREATE TABLE urgency (
  code TEXT NOT NULL CHECK (code IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  rank INTEGER NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  meaningVi TEXT NOT NULL,
  meaningEn TEXT NOT NULL,
  firstActionAmount INTEGER CHECK (firstActionAmount >= 0),
  firstActionUnit TEXT CHECK (firstActionUnit IN ('hour', 'day', 'working-day')),
  -- The two clocks of a referral, from sending.
  acknowledgeAmount INTEGER NOT NULL CHECK (acknowledgeAmount > 0),
  acknowledgeUnit TEXT NOT NULL CHECK (acknowledgeUnit IN ('hour', 'day', 'working-day')),
  actAmount INTEGER NOT NULL CHECK (actAmount > 0),
  actUnit TEXT NOT NULL CHECK (actUnit IN ('hour', 'day', 'working-day')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom),
  CHECK ((firstActionAmount IS NULL) = (firstActionUnit IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE sign (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  questionVi TEXT NOT NULL,
  questionEn TEXT NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('emergency', 'urgent', 'soon', 'routine', 'none')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  code TEXT NOT NULL,
  parent TEXT,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  lawArticle TEXT,
  specialCircumstances TEXT,
  childHelplineCategory TEXT,
  childHelplineSubcategory TEXT,
  hotline111Line TEXT,
  icvacLevel1Provisional TEXT,
  iccs TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE agencyKind (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  entersWhenVi TEXT NOT NULL,
  entersWhenEn TEXT NOT NULL,
  lawRule TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency (
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  validFrom TEXT NOT NULL,
  validTo TEXT CHECK (validTo >= validFrom),
  kind TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  phone TEXT,
  superior TEXT,
  -- code@valid-from, separated by spaces; none = everywhere.
  places TEXT,
  -- Situations, separated by spaces; none = all.
  situations TEXT,
  source TEXT NOT NULL,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  code TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  duty TEXT NOT NULL
    CHECK (duty IN ('assign', 'triage', 'tell', 'act', 'assess', 'plan', 'answer')),
  startsAt TEXT NOT NULL,
  meets TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL CHECK (unit IN ('hour', 'day', 'working-day')),
  condition TEXT,
  responsible TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('law', 'local-policy', 'assumption')),
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE referralRule (
  code TEXT NOT NULL,
  situation TEXT NOT NULL,
  agencyKind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL CHECK (unit IN ('hour', 'day', 'working-day')),
  whyVi TEXT NOT NULL,
  whyEn TEXT NOT NULL,
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  legalOverride TEXT,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (code, validFrom)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working')),
  labelVi TEXT NOT NULL,
  labelEn TEXT NOT NULL,
  source TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  PRIMARY KEY (date, validFrom)
) STRICT, WITHOUT ROWID;
