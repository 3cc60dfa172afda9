// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_doubts.h"

#include "ui/imports/import_columns.h"
#include "ui/imports/import_table.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr std::size_t kDoubtsMax = 200; // more are settled in the file itself

/// By its value or its name in any language; null: none.
const Choice* choiceNamed(const Field& field, const std::string& name)
{
    const auto isNamed = [&](const Choice& choice) {
        return choice.value == name ||
               std::any_of(choice.labels.begin(), choice.labels.end(),
                           [&](const auto& label) { return label.second == name; });
    };
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), isNamed);
    return found == field.choices.end() ? nullptr : &*found;
}

} // namespace

ImportDoubts::ImportDoubts(Desk& desk, const Entity& entity, const ImportColumns& columns,
                           QWidget* parent)
    : QTableWidget(parent), m_desk(desk), m_entity(entity), m_columns(columns)
{
    prepareTable(*this, {tr("Line"), tr("Column"), tr("Value"), tr("Reason"), tr("Replace with")});
    setAccessibleName(tr("Problems"));
    for (const int told : {0, 1, 3}) { // what the file says makes room
        horizontalHeader()->setSectionResizeMode(told, QHeaderView::ResizeToContents);
    }
}

void ImportDoubts::setReports(const std::vector<ImportReport>& reports, bool makesTargets)
{
    collect(reports);
    setRowCount(0);
    setRowCount(static_cast<int>(m_doubts.size()));
    for (int i = 0; i < rowCount(); ++i) {
        const Doubt& doubt = m_doubts[static_cast<std::size_t>(i)];
        const QString line = integerText(static_cast<qint64>(doubt.line));
        setItem(i, 0,
                new QTableWidgetItem(doubt.rows > 1
                                         ? tr("%1 and %Ln more", "lines", doubt.rows - 1).arg(line)
                                         : line));
        setItem(i, 1, cellOf(doubt.column));
        setItem(i, 2, cellOf(doubt.value));
        setItem(i, 3, cellOf(toStd(whyText(doubt))));
        setCellWidget(i, 4, framed(meaningChoices(doubt, makesTargets)));
    }
}

void ImportDoubts::collect(const std::vector<ImportReport>& reports)
{
    m_doubts.clear();
    for (const ImportReport& report : reports) {
        for (const ImportProblem& problem : report.problems) {
            const auto same = std::find_if(m_doubts.begin(), m_doubts.end(), [&](const Doubt& one) {
                return one.column == problem.column && one.value == problem.value;
            });
            if (same != m_doubts.end()) {
                ++same->rows;
            } else if (m_doubts.size() < kDoubtsMax) {
                m_doubts.push_back({problem.column, problem.value, problem.suggestion, problem.line,
                                    1, problem.kind});
            }
        }
    }
}

void ImportDoubts::settle(ImportColumn& column) const
{
    if (const auto form = m_forms.find(column.column); form != m_forms.end()) {
        column.form = form->second;
    }
    for (const auto& [place, meaning] : m_meanings) {
        if (place.first == column.column) {
            column.values[place.second] = meaning;
        }
    }
}

void ImportDoubts::forget()
{
    m_meanings.clear();
    m_forms.clear();
}

QComboBox* ImportDoubts::meaningOf(int problem) const
{
    return cellWidget(problem, 4)->findChild<QComboBox*>();
}

QString ImportDoubts::formText(const std::string& form)
{
    QStringList parts;
    for (const QString& part : toQString(form).split(QStringLiteral(", "))) {
        parts.append(part == QLatin1String("day-month-year")   ? tr("day/month/year")
                     : part == QLatin1String("month-day-year") ? tr("month/day/year")
                     : part == QLatin1String("excel-days")     ? tr("Excel day numbers")
                     : part == QLatin1String("local time")     ? tr("time of this laptop")
                                                               : part);
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<std::pair<std::string, QString>> ImportDoubts::formsOf(const Doubt& doubt) const
{
    const Field* field = m_columns.fieldOfColumn(doubt.column);
    if (!field || doubt.kind != ImportProblem::Kind::value || doubt.suggestion.empty()) {
        return {};
    }
    std::vector<std::string> forms;
    if (field->type == FieldType::date || field->type == FieldType::dateTime) {
        const bool isCount = doubt.value.find_first_not_of("0123456789.") == std::string::npos;
        forms = isCount ? std::vector<std::string>{"excel-days"}
                        : std::vector<std::string>{"day-month-year", "month-day-year"};
    } else if (field->type == FieldType::decimal || field->type == FieldType::money) {
        forms = {"1,234.50", "1.234,50"};
    }
    std::vector<std::pair<std::string, QString>> named;
    for (const std::string& form : forms) {
        named.emplace_back(
            form,
            tr("%1 in the whole column", "how numbers or days are written").arg(formText(form)));
    }
    return named;
}

QString ImportDoubts::whyText(const Doubt& doubt) const
{
    if (doubt.kind == ImportProblem::Kind::identity) {
        return tr("it is not clear which record is meant");
    }
    if (doubt.kind == ImportProblem::Kind::twice) {
        return tr("contradicts another column");
    }
    if (!formsOf(doubt).empty()) {
        return tr("it can be read in more than one way");
    }
    const Field* field = m_columns.fieldOfColumn(doubt.column);
    if (!field) {
        field = m_entity.field(doubt.column); // of the record as a whole
        return field ? tr("%1 is missing or wrong", "a field").arg(labelText(field->labels))
                     : tr("a different number of cells than the header");
    }
    if (field->type == FieldType::reference) {
        return tr("no %1 of this name", "a kind of record")
            .arg(labelText(m_desk.catalogue().at(field->target).labels));
    }
    return tr("not a valid %1", "a field").arg(labelText(field->labels));
}

QComboBox* ImportDoubts::meaningChoices(const Doubt& doubt, bool makesTargets)
{
    auto* choices = new QComboBox;
    const Field* field = m_columns.fieldOfColumn(doubt.column);
    choices->setAccessibleName(tr("Replace “%1” with", "a value").arg(toQString(doubt.value)));
    const Choice* alike = field ? choiceNamed(*field, doubt.suggestion) : nullptr;
    const QString suggestion = alike ? labelText(alike->labels) : toQString(doubt.suggestion);
    choices->addItem(suggestion.isEmpty() ? tr("Choose…") // without data: not settled
                                          : tr("Use %1", "a value").arg(suggestion));
    const auto offer = [&](const std::string& meaning, const QString& text) {
        if (choices->findText(text) < 0) {
            choices->addItem(text, toQString(meaning));
        }
    };
    if (field && !suggestion.isEmpty()) {
        offer(alike ? alike->value : doubt.suggestion, suggestion);
    }
    for (const Choice& choice : field ? field->choices : std::vector<Choice>{}) {
        offer(choice.value, labelText(choice.labels));
    }
    const Field* target = m_columns.targetField();
    if (field && field == target && makesTargets && doubt.kind == ImportProblem::Kind::value) {
        choices->addItem(tr("Create it", "a record that is referred to"), toQString(doubt.value));
    }
    const int firstForm = choices->count();
    const auto forms = formsOf(doubt);
    for (const auto& [form, text] : forms) {
        choices->addItem(text, toQString(form));
    }
    if (field) {
        choices->addItem(tr("Leave it empty"), QString());
    }
    choices->setEnabled(field != nullptr && !doubt.value.empty());
    connect(choices, &QComboBox::activated, this, [this, doubt, choices, firstForm, forms] {
        const int form = choices->currentIndex() - firstForm;
        if (form >= 0 && form < static_cast<int>(forms.size())) {
            m_forms[doubt.column] = forms[static_cast<std::size_t>(form)].first;
            Q_EMIT settled();
        } else if (choices->currentData().isValid()) {
            m_meanings[{doubt.column, doubt.value}] = toStd(choices->currentData().toString());
            Q_EMIT settled();
        }
    });
    return choices;
}

} // namespace caravan::ui
