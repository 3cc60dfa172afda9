// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_columns.h"

#include "core/exchange/headings.h"
#include "ui/imports/import_table.h"
#include "ui/text/format.h"

#include <QComboBox>

#include <algorithm>

namespace caravan::ui {

ImportColumns::ImportColumns(Desk& desk, const Entity& entity, QWidget* parent)
    : QTableWidget(parent), m_desk(desk), m_entity(entity)
{
    prepareTable(*this, {tr("Column"), tr("Example"), tr("Import as")});
    setAccessibleName(tr("Columns of the file"));
}

void ImportColumns::setHead(SheetHead head)
{
    m_head = std::move(head);
    const ImportPlan guess = ImportPlan::guess(m_desk.catalogue(), m_entity, m_head.columns);
    setRowCount(0);
    setRowCount(static_cast<int>(m_head.columns.size()));
    for (int i = 0; i < rowCount(); ++i) {
        const std::string& column = m_head.columns[static_cast<std::size_t>(i)];
        setItem(i, 0, cellOf(column));
        setItem(i, 1, cellOf(m_head.example[static_cast<std::size_t>(i)]));
        QComboBox* field = makeChoices(column);
        const auto guessed =
            std::find_if(guess.columns.begin(), guess.columns.end(),
                         [&](const ImportColumn& one) { return one.column == column; });
        if (guessed != guess.columns.end()) {
            const std::string data =
                guessed->field + (guessed->part.empty() ? "" : "#" + guessed->part);
            field->setCurrentIndex(std::max(0, field->findData(toQString(data))));
        }
        connect(field, &QComboBox::activated, this, &ImportColumns::chosen);
        setCellWidget(i, 2, framed(field));
    }
}

QComboBox* ImportColumns::makeChoices(const std::string& column) const
{
    // A kind of people whose name is one field can have it put together.
    auto given = meaningOfHeading(m_entity, "first name");
    if (given && given->part.empty()) {
        given.reset();
    }
    auto* field = new QComboBox;
    field->setAccessibleName(tr("Import %1 as", "a column").arg(toQString(column)));
    field->addItem(tr("Do not import"), QString());
    for (const Field& one : m_entity.fields) {
        if (!one.isReadOnly && one.type != FieldType::file) {
            field->addItem(labelText(one.labels), toQString(one.name));
        }
    }
    if (given) {
        const QString name = toQString(given->field);
        field->addItem(tr("Given name"), name + QLatin1String("#given"));
        field->addItem(tr("Family name"), name + QLatin1String("#family"));
    }
    return field;
}

QComboBox* ImportColumns::fieldOf(int column) const
{
    return cellWidget(column, 2)->findChild<QComboBox*>();
}

const Field* ImportColumns::fieldAt(int column) const
{
    return m_entity.field(
        toStd(fieldOf(column)->currentData().toString().section(QLatin1Char('#'), 0, 0)));
}

std::string ImportColumns::partAt(int column) const
{
    return toStd(fieldOf(column)->currentData().toString().section(QLatin1Char('#'), 1, 1));
}

const Field* ImportColumns::fieldOfColumn(const std::string& column) const
{
    const auto found = std::find(m_head.columns.begin(), m_head.columns.end(), column);
    return found == m_head.columns.end()
               ? nullptr
               : fieldAt(static_cast<int>(found - m_head.columns.begin()));
}

const Field* ImportColumns::targetField() const
{
    for (int i = 0; i < rowCount(); ++i) {
        const Field* field = fieldAt(i);
        if (field == nullptr || field->type != FieldType::reference) {
            continue;
        }
        const Entity& target = m_desk.catalogue().at(field->target);
        if (target.madeByName != MadeByName::never && m_desk.rights().mayCreate(target)) {
            return field;
        }
    }
    return nullptr;
}

std::vector<ImportColumn> ImportColumns::mapped(bool makesTargets) const
{
    std::vector<ImportColumn> columns;
    const Field* target = targetField();
    for (int i = 0; i < rowCount(); ++i) {
        const Field* field = fieldAt(i);
        if (!field) {
            continue;
        }
        ImportColumn column;
        column.column = m_head.columns[static_cast<std::size_t>(i)];
        column.field = field->name;
        column.part = partAt(i);
        if (field->type == FieldType::reference) {
            column.lookup = m_desk.catalogue().at(field->target).title.front();
            column.makesMissing = field == target && makesTargets;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace caravan::ui
