// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/report_dialog.h"

#include "core/reports/own_reports.h"
#include "ui/admin/draft_foot.h"
#include "ui/admin/field_changes.h"
#include "ui/admin/name_of.h"
#include "ui/admin/tick_list.h"
#include "ui/charts/report_text.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {

namespace json = boost::json;

namespace {

constexpr int kReportDialogWidth = 520;
constexpr int kKeysHeight = 200;

} // namespace

ReportDialog::ReportDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_entity(std::move(entity)),
      m_base(draft.preview(desk.replica())), m_name(new QLineEdit), m_measure(new QComboBox),
      m_keys(new TickList), m_chart(new QComboBox), m_day(new QComboBox),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_save(new QPushButton(tr("Add to the draft")))
{
    const Entity& shown = m_base->at(m_entity);
    setWindowTitle(tr("New report: %1").arg(labelText(shown.plural)));
    m_save->setObjectName(QStringLiteral("save"));
    setMinimumWidth(kReportDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    addRows(*layout);
    fillIn(shown);
    layout->addSpacing(kGap);
    layout->addLayout(makeDraftFoot(*this, *m_problem, *m_save));
    for (QComboBox* box : {m_measure, m_chart, m_day}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::look);
    }
    connect(m_keys, &TickList::edited, this, &ReportDialog::look);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::accept);
    look();
    m_labels.front()->setFocus();
    m_untouched = change();
}

void ReportDialog::addRows(QVBoxLayout& rows)
{
    auto* names = new QHBoxLayout;
    names->setSpacing(kGap);
    for (const QString& label :
         {tr("Label in English"), tr("Simplified Chinese"), tr("Traditional Chinese")}) {
        auto* edit = new QLineEdit;
        m_labels.push_back(edit);
        names->addWidget(new FieldRow(label, false, {}, edit));
        connect(edit, &QLineEdit::textEdited, this, [this] {
            const auto said = std::find_if(m_labels.begin(), m_labels.end(), [](QLineEdit* one) {
                return !one->text().trimmed().isEmpty();
            });
            if (!m_isNamed && said != m_labels.end()) {
                m_name->setText(QStringLiteral("x_") + nameOf((*said)->text()));
            }
            look();
        });
    }
    rows.addLayout(names);
    rows.addWidget(new FieldRow(tr("Shows"), false, {}, m_measure));
    m_keys->setMinimumHeight(kKeysHeight);
    rows.addWidget(new FieldRow(tr("Group by"), true,
                                tr("The first one is what the report opens with. Drag them, or "
                                   "press Alt+Up and Alt+Down, to rearrange them."),
                                m_keys),
                   1);
    auto* last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(new FieldRow(tr("Chart"), false, {}, m_chart));
    last->addWidget(new FieldRow(tr("Period by"), false, {}, m_day));
    rows.addLayout(last);
    rows.addWidget(new FieldRow(tr("Internal name"), false,
                                tr("For imports and programs. Cannot be changed after publishing."),
                                m_name));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_isNamed = true;
        look();
    });
}

void ReportDialog::fillIn(const Entity& entity)
{
    m_measure->addItem(tr("Number of records"), QString());
    m_day->addItem(tr("All time"), QString());
    for (const Field& field : entity.fields) {
        const bool isDay = field.type == FieldType::date || field.type == FieldType::dateTime;
        if (field.isHidden || (!isDay && field.type != FieldType::money)) {
            continue;
        }
        if (isDay) {
            m_day->addItem(labelText(field.labels), toQString(field.name));
        } else {
            m_measure->addItem(tr("Sum of %1").arg(labelText(field.labels)), toQString(field.name));
        }
    }
    for (const std::string& key : reportKeysOf(*m_base, entity)) {
        m_keys->add(key, pathText(*m_base, entity, key), false);
    }
    m_chart->addItem(tr("Horizontal bars"), QStringLiteral("bars"));
    m_chart->addItem(tr("Vertical bars"), QStringLiteral("columns"));
    m_chart->addItem(tr("Line"), QStringLiteral("line"));
}

std::string ReportDialog::change() const
{
    ChoiceWords words;
    for (const QLineEdit* edit : m_labels) {
        words.push_back(toStd(edit->text().trimmed()));
    }
    const std::string field = toStd(m_measure->currentData().toString());
    const std::vector<std::string> keys = m_keys->ticked();
    const Entity& entity = m_base->at(m_entity);
    json::array split;
    for (const std::string& key : keys) {
        if (key.find('@') == std::string::npos) {
            split.emplace_back(key); // a bar is split by what has few values
        }
    }
    json::object report{{"report", toStd(m_name->text().trimmed())},
                        {"entity", m_entity},
                        {"labels", labelsOf(words)},
                        {"measure", field.empty() ? "count" : "sum"},
                        {"chart", toStd(m_chart->currentData().toString())},
                        {"by", json::array(keys.begin(), keys.end())},
                        {"split", std::move(split)}};
    if (!field.empty()) {
        report["field"] = field;
    }
    if (const std::string day = toStd(m_day->currentData().toString()); !day.empty()) {
        report["day"] = day;
        report["period"] = "this_year";
    }
    const std::string& owner =
        !entity.scope.owner.empty() ? entity.scope.owner : entity.moments.owner;
    if (!owner.empty()) {
        report["owner"] = owner;
    }
    return json::serialize(json::object{{"do", "add_report"}, {"report", std::move(report)}});
}

void ReportDialog::look()
{
    const bool isBegun = change() != m_untouched && !m_untouched.empty();
    const auto model = withChange(*m_base, change());
    m_problem->setText(model || !isBegun ? QString() : schemaErrorText(*m_base, model.error()));
    m_save->setEnabled(bool(model));
}

void ReportDialog::reject()
{
    if (change() == m_untouched || mayDiscard(*this)) {
        QDialog::reject();
    }
}

void ReportDialog::accept()
{
    if (const Done added = m_draft.add(m_desk.replica(), {change()}); !added) {
        m_problem->setText(schemaErrorText(*m_base, added.error()));
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
