DROP TABLE time_refusals;
DROP TABLE time_requests;
