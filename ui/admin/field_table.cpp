// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/field_table.h"

#include "core/schema/layouts.h"
#include "ui/admin/schema_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace caravan::ui {
namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr int kColumns = 4;

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainToolTip(text));
    return item;
}

QString sectionOf(const Entity& entity, const Field& field)
{
    for (const Section& section : entity.sections) {
        if (section.name == field.section) {
            return labelText(section.labels);
        }
    }
    return {};
}

QString stateOf(const Entity& entity, const Entity* published, const Field& field)
{
    const bool isOwn = isCompanyName(entity.name) || isCompanyName(field.name);
    const bool isDraft = published == nullptr || published->field(field.name) == nullptr;
    QStringList states;
    if (isDraft) {
        states.append(FieldTable::tr("Draft"));
    } else if (isOwn) {
        states.append(FieldTable::tr("Own"));
    }
    if (field.required) {
        states.append(FieldTable::tr("Required"));
    }
    if (field.isHidden) {
        states.append(FieldTable::tr("Hidden"));
    }
    return states.join(QStringLiteral(", "));
}

} // namespace

FieldTable::FieldTable(QWidget* parent) : QTableWidget(parent)
{
    setColumnCount(kColumns);
    setItemDelegate(new PaddedDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void FieldTable::retranslate()
{
    setHorizontalHeaderLabels({tr("Field"), tr("Type"), tr("Section"), tr("State")});
    setAccessibleName(tr("Fields"));
}

void FieldTable::setEntity(const Entity* entity, const Entity* published)
{
    const std::string before = currentName();
    const QSignalBlocker quiet(this);
    setRowCount(0);
    if (entity == nullptr) {
        return;
    }
    std::vector<const Field*> fields;
    for (const Layout::Part& part : Layouts::builtIn().of(*entity).parts) {
        fields.insert(fields.end(), part.fields.begin(), part.fields.end());
    }
    for (const Field& field : entity->fields) { // what no form shows comes last
        if (std::find(fields.begin(), fields.end(), &field) == fields.end() &&
            !field.section.empty()) {
            fields.push_back(&field);
        }
    }
    for (const Field* field : fields) {
        const int row = rowCount();
        insertRow(row);
        QTableWidgetItem* first = cell(labelText(field->labels));
        first->setData(kNameRole, toQString(field->name));
        setItem(row, 0, first);
        setItem(row, 1, cell(typeText(field->type)));
        setItem(row, 2, cell(sectionOf(*entity, *field)));
        setItem(row, 3, cell(stateOf(*entity, published, *field)));
        if (field->name == before) {
            selectRow(row);
        }
    }
}

std::string FieldTable::currentName() const
{
    const QTableWidgetItem* first = item(currentRow(), 0);
    return first != nullptr ? toStd(first->data(kNameRole).toString()) : std::string();
}

} // namespace caravan::ui
