// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/convert_tools.h"

#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/record_page/convert_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {
namespace {

const QString kConvertIcon = QStringLiteral("circle-arrow-right");

} // namespace

ConvertTools::ConvertTools(Desk& desk, const Workbench& bench, QWidget* parent)
    : RecordTools(parent), m_desk(desk), m_bench(bench), m_button(new QPushButton)
{
    m_button->setIcon(icon(kConvertIcon));
    setButtonKind(*m_button, ButtonKind::secondary);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &ConvertTools::convert);
    retranslate();
}

void ConvertTools::retranslate()
{
    m_button->setText(tr("Convert"));
    if (!m_record || !m_record->entity->converts) {
        return;
    }
    QStringList made;
    for (const ConversionPart& part : m_record->entity->converts->into) {
        made.append(labelInSentence(m_desk.catalogue().at(part.entity).labels));
    }
    m_button->setToolTip(tr("Convert to %1", "kinds of records").arg(joinedText(made)));
}

void ConvertTools::setRecord(const Record& record)
{
    m_record = record;
    if (!record.entity->converts) { // of a model that has just come; the page follows
        m_button->hide();
        return;
    }
    const StatusWorkflow& workflow = *record.entity->status;
    const std::string& state = record.text(workflow.field);
    const std::string& converted = record.entity->converts->state;
    m_button->setVisible(state != converted && workflow.allows(state, converted) &&
                         m_desk.rights().mayUpdate(record));
    retranslate();
}

std::optional<RecordTools::Next> ConvertTools::next() const
{
    return m_button->isHidden() ? std::nullopt : std::optional<Next>({m_button, kConvertIcon});
}

std::optional<ConversionNote::Said> ConvertTools::note() const
{
    for (const ConversionNote& note : m_bench.conversionNotes()) {
        if (note.appliesTo(*m_record->entity)) {
            return note.make(*m_record);
        }
    }
    return std::nullopt;
}

void ConvertTools::convert()
{
    const Entity& entity = *m_record->entity;
    ConvertDialog dialog(m_desk, *m_record, note(), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto edits =
        convertRecord(m_desk.replica(), *m_record, dialog.choices(), todayOf(m_desk));
    if (!edits) {
        const auto& args = edits.error().args; // a field of what is made
        const Entity* of = args.empty() ? nullptr : m_desk.catalogue().entity(args.front());
        Q_EMIT messageRequested(errorText(edits.error(), of ? of : &entity), false);
        return;
    }
    const RecordKey key = m_record->key();
    const QString message = tr("%1 converted").arg(recordTitle(*m_record));
    const Done saved = m_desk.save(*edits, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &entity), bool(saved));
    if (const auto after = m_desk.replica().find(key.entity, key.id); saved && after) {
        goTo(after->record);
    }
}

/// The last of what somebody wanted is where they go on; else the first of what was made.
void ConvertTools::goTo(const Record& converted)
{
    std::optional<RecordKey> next;
    for (const ConversionPart& part : converted.entity->converts->into) {
        const std::optional<RecordKey> made = converted.referred(part.field);
        if (made && (!next || part.isOptional)) {
            next = made;
        }
    }
    if (next) {
        Q_EMIT routeRequested(Route::record(*next));
    }
}

} // namespace caravan::ui
