ALTER TABLE assessments DROP CONSTRAINT assessments_hold_an_answer_of_their_own;
DROP TABLE response_assessments;
DROP TABLE answers;
DROP TABLE publications;
DROP TABLE responses;
