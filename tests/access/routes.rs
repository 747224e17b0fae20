//! All routes, as the framework lists them.
use std::{collections::BTreeSet, future::ready};

use actix_web::{HttpResponse, dev::ServiceResponse, introspection::IntrospectionTree, test, web::Data};
use atbalss::platform::web::App;
use serde::Deserialize;

#[derive(Deserialize)]
struct Listed {
    full_path: String,
    methods: Vec<String>,
}

/// Every route as `GET /consultations/{no}`. The list is requested at an address in front of the site, because the site
/// itself has no free address.
pub async fn all(app: &App) -> BTreeSet<String> {
    let site = atbalss::app::site(Data::new(app.clone())).wrap_fn(|request, _site| {
        let tree = request.app_data::<Data<IntrospectionTree>>().unwrap().report_as_json();
        ready(Ok::<ServiceResponse, actix_web::Error>(request.into_response(HttpResponse::Ok().body(tree))))
    });
    let site = test::init_service(site).await;
    let answer = test::call_and_read_body(&site, test::TestRequest::get().to_request()).await;
    let listed: Vec<Listed> = serde_json::from_slice(&answer).unwrap();
    listed
        .into_iter()
        .flat_map(|Listed { full_path, methods }| {
            methods.into_iter().map(move |method| format!("{method} {full_path}"))
        })
        .collect()
}
