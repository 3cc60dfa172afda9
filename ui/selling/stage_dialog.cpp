// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/stage_dialog.h"

#include "core/workflow/move_state.h"
#include "ui/forms/field_editor.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kStageDialogWidth = 420;

QString stageName(const Entity& entity, const Pipeline& pipeline, const std::string& stage)
{
    const PipelineStage* of = pipeline.find(stage);
    if (of && !of->name.empty()) {
        return labelText(of->name);
    }
    const Choice* choice = entity.field("stage")->choice(stage);
    return choice ? labelText(choice->labels) : toQString(stage);
}

} // namespace

StageDialog::StageDialog(Desk& desk, const Pipeline& pipeline, const Record& deal,
                         const std::string& stage, QWidget* parent)
    : QDialog(parent), m_entity(*deal.entity), m_required(missingFor(pipeline, deal, stage))
{
    const QString name = stageName(*deal.entity, pipeline, stage);
    setWindowTitle(tr("Move to “%1”", "stage").arg(name));
    setMinimumWidth(kStageDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    auto* title = new PlainLabel(recordTitle(deal), TextRole::cardTitle);
    title->setElided(true);
    layout->addWidget(title);
    auto* why = new PlainLabel(m_required.empty() ? tr("Worth remembering for next time:")
                                                  : tr("“%1” first needs this:").arg(name),
                               TextRole::body, Ink::text2);
    why->setWordWrap(true);
    layout->addWidget(why);
    layout->addSpacing(4);
    std::vector<const Field*> asked = askedFor(pipeline, deal, stage);
    if (const Field* note = deal.entity->field("closing_note"); asked.empty() && note != nullptr) {
        asked.push_back(note);
    }
    for (const Field* field : asked) {
        const bool isRequired =
            std::find(m_required.begin(), m_required.end(), field) != m_required.end();
        FieldEditor* editor = makeEditor(desk, *field);
        editor->setValue(deal.value(field->name));
        auto* row = new FieldRow(labelText(field->labels), isRequired, {}, editor);
        layout->addWidget(row);
        m_rows.emplace_back(editor, row);
    }
    auto* move = new QPushButton(tr("Move"));
    move->setDefault(true);
    setButtonKind(*move, ButtonKind::primary);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(move);
    layout->addSpacing(kGap);
    layout->addLayout(buttons);
    connect(move, &QPushButton::clicked, this, &StageDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

FieldEditor* StageDialog::editor(const std::string& field) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) {
        return row.first->field().name == field;
    });
    return found == m_rows.end() ? nullptr : found->first;
}

void StageDialog::accept()
{
    std::map<std::string, Value, std::less<>> values;
    bool isGood = true;
    for (const auto& [editor, row] : m_rows) {
        const Field& field = editor->field();
        const Result<Value> value = editor->value();
        const bool isRequired =
            std::find(m_required.begin(), m_required.end(), &field) != m_required.end();
        QString problem;
        if (!value) {
            problem = errorText(value.error(), &m_entity);
        } else if (isEmpty(*value) && isRequired) {
            problem = tr("This field is required.");
        } else if (!isEmpty(*value)) {
            values[field.name] = *value;
        }
        row->setProblem(problem);
        isGood = isGood && problem.isEmpty();
    }
    if (isGood) {
        m_values = std::move(values);
        QDialog::accept();
    }
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
