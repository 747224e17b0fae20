DROP INDEX followers_by_address;
