DROP TABLE response_assessments;
DROP TABLE answers;
DROP TABLE publications;
DROP TABLE responses;
