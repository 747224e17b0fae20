use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::{Asked, Chosen, together};
use crate::{
    addresses,
    assessments::actions::{put_label, take_label_off},
    ids::LabelId,
    platform::{
        Staff, said,
        web::{App, Form, Now, Page, Problems, Shell, see_other, unprocessable},
    },
};

/// Which label, and whether it is put on or taken off.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Labelling {
    pub label: String,
    way: String,
}

impl Labelling {
    /// The label, and whether it is taken off.
    fn parse(&self, problems: &mut Problems) -> Option<(LabelId, bool)> {
        let label = self.label.parse().map_err(|_| said("responses-label-missing"));
        Some((problems.take("label", label)?, self.way == "off"))
    }
}

/// Puts a label on the chosen comments, or takes it off. The page stays as it is, for the next label.
pub(in crate::responses) async fn label(
    app: Data<App>,
    shell: Shell,
    staff: Staff,
    Now(now): Now,
    asked: Query<Asked>,
    chosen: Chosen,
    form: Form<Labelling>,
) -> Page {
    let mut page = together(&app, shell, asked.0.clone(), chosen).await?;
    let ((label, is_taken_off), typed) = match form.parse(Labelling::parse) {
        Ok(parsed) => parsed,
        Err(shown) => {
            (page.labelling, page.problems) = (shown.typed, shown.problems);
            return unprocessable(&page);
        }
    };
    let (of, ids) = (page.consultation().id, page.ids());
    let changed = app.db.write(async move |tx| {
        if is_taken_off {
            take_label_off(tx, of, label, &ids).await
        } else {
            put_label(tx, now, &staff, of, label, &ids).await
        }
    });
    match changed.await {
        Ok(count) => {
            let words = said(if is_taken_off { "responses-label-off" } else { "responses-label-on" });
            let here = page.chosen.at(&page.asked, addresses::StaffChosen {}).at("label-heading");
            Ok(see_other(&app, here, Some(words.with("count", count))))
        }
        Err(stop) => {
            let shown = typed.shown(Problems::one("label", stop.refusal()?.reason()));
            (page.labelling, page.problems) = (shown.typed, shown.problems);
            unprocessable(&page)
        }
    }
}
