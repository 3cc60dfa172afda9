// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/filled_fields.h"

#include "core/admin/field_conversion.h"
#include "core/admin/schema_draft.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/long_step.h"

#include <QCoreApplication>

namespace caravan::ui {
namespace {

struct Filling {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Filling)
};

/// By the draft on disk: another window may have put the conversion there.
Done forgetTakenBack(WaitingConversions& waiting, Replica& replica)
{
    const Result<SchemaDraft> draft = SchemaDraft::load(replica.file().parent_path());
    if (!draft) {
        return draft.error();
    }
    const std::shared_ptr<const Catalogue> preview = draft->preview(replica);
    const std::vector<FieldConversion> all = waiting.all();
    for (const FieldConversion& one : all) {
        const Entity* entity = preview->entity(one.entity);
        if (entity != nullptr && entity->field(one.to) != nullptr) {
            continue;
        }
        if (Done removed = waiting.remove(one); !removed) {
            return removed;
        }
    }
    return done();
}

} // namespace

AdoptionTask::Told fillWaitingFields(Desk& desk, QWidget* parent)
{
    Result<WaitingConversions> waiting =
        WaitingConversions::load(desk.replica().file().parent_path());
    if (!waiting) {
        return {errorText(waiting.error())};
    }
    AdoptionTask::Told filled;
    if (waiting->all().empty()) {
        return filled;
    }
    if (const Done forgotten = forgetTakenBack(*waiting, desk.replica()); !forgotten) {
        return {errorText(forgotten.error())};
    }
    for (const FieldConversion& one : waiting->ready(desk.catalogue())) {
        const auto converted =
            convertField(desk.replica(), one, interfaceLanguage(),
                         LongStep(parent, Filling::tr("Converting …"), LongStep::Stop::notOffered));
        desk.look();
        const Done done = converted ? waiting->remove(one) : Done(converted.error());
        if (!done) {
            return {errorText(done.error())};
        }
        const int count = static_cast<int>(converted->saved.changes.size());
        if (count > 0) {
            filled = {Filling::tr("%Ln value(s) converted", nullptr, count), true};
            desk.noteImport(converted->batch, filled.text);
        }
    }
    return filled;
}

} // namespace caravan::ui
