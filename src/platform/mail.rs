//! Speaking SMTP. Which letters there are is for `notifications`; here one is handed over.
