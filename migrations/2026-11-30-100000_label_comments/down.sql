DROP TABLE comment_labels;
DROP TABLE labels;
