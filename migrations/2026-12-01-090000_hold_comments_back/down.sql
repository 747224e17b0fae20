DROP INDEX assessments_held_back;
DROP TABLE hold_back_ends;
DROP TABLE hold_backs;
