// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/stage_dialog.h"

#include "core/workflow/move_state.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

namespace caravan::ui {

namespace {

QString stageName(const Entity& entity, const Pipeline& pipeline, const std::string& stage)
{
    const PipelineStage* of = pipeline.find(stage);
    if (of && !of->name.empty()) {
        return labelText(of->name);
    }
    const Choice* choice = entity.field("stage")->choice(stage);
    return choice ? labelText(choice->labels) : toQString(stage);
}

ValuesAsked askedBefore(const Pipeline& pipeline, const Record& deal, const std::string& stage)
{
    std::vector<const Field*> fields = askedFor(pipeline, deal, stage);
    const Field* note = deal.entity->field("closing_note");
    if (fields.empty() && note != nullptr) {
        fields.push_back(note);
    }
    return stateQuestion(stageName(*deal.entity, pipeline, stage),
                         missingFor(pipeline, deal, stage), std::move(fields));
}

} // namespace

StageDialog::StageDialog(Desk& desk, const Pipeline& pipeline, const Record& deal,
                         const std::string& stage, QWidget* parent)
    : ValuesDialog(desk, deal, askedBefore(pipeline, deal, stage), parent)
{
}

std::optional<Moved> moveDeals(Desk& desk, const std::vector<RecordId>& ids,
                               const std::string& stage, QWidget* parent, bool asksAlways)
{
    const std::vector<Pipeline> pipelines = readPipelines(desk.replica());
    std::vector<Edit> edits;
    QString message;
    for (const RecordId& id : ids) {
        const auto row = desk.replica().find("opportunity", id);
        if (!row || row->record.text("stage") == stage) {
            continue;
        }
        const Record& deal = row->record;
        const Pipeline& pipeline = pipelineOf(pipelines, deal);
        const QString name = stageName(*deal.entity, pipeline, stage);
        if (!mayMove(deal, stage)) {
            return Moved{StageDialog::tr("It cannot move to “%1” from here.").arg(name), false};
        }
        auto values = stageChange(pipeline, deal, stage, todayOf(desk));
        if (asksAlways || !askedFor(pipeline, deal, stage).empty()) {
            StageDialog dialog(desk, pipeline, deal, stage, parent);
            if (dialog.exec() != QDialog::Accepted) {
                return std::nullopt;
            }
            for (const auto& [field, value] : dialog.values()) {
                values[field] = value; // a day that was typed is meant
            }
        }
        message = StageDialog::tr("%1 moved to “%2”").arg(recordTitle(deal), name);
        if (const auto closed = values.find("close_date"); closed != values.end()) {
            message +=
                StageDialog::tr(", closed on %1", "date").arg(toQString(textOf(closed->second)));
        }
        Result<Edit> moved = moveState(deal, stage, std::move(values));
        if (!moved) {
            return Moved{errorText(moved.error(), deal.entity), false};
        }
        edits.push_back(std::move(*moved));
    }
    if (edits.empty()) {
        return std::nullopt;
    }
    if (edits.size() > 1) {
        message = StageDialog::tr("%n deal(s) moved", nullptr, static_cast<int>(edits.size()));
    }
    const Done saved = desk.save(edits, message, SaveOptions{.isBundle = false});
    return saved ? Moved{message, true}
                 : Moved{errorText(saved.error(), &desk.catalogue().at("opportunity")), false};
}

} // namespace caravan::ui
