DROP TABLE saved_lists;
DROP INDEX assessments_by_due_day, assessments_by_arrival, assessments_in_order_of_the_draft;
DROP TABLE assessment_words;
