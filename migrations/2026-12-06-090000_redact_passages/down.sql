DROP TABLE redaction_ends;
DROP TABLE redacted_passages;
DROP TABLE redactions;
