// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/field_table.h"

#include "core/schema/layouts.h"
#include "ui/admin/schema_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QDropEvent>
#include <QFont>
#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace caravan::ui {
namespace {

constexpr int kFieldTableNameRole = Qt::UserRole;
constexpr int kSectionRole = Qt::UserRole + 1;
constexpr int kColumns = 3;
constexpr int kNarrowest = 72; ///< a column, so that names are told apart in a narrow window
constexpr int kStateColumn = 2;

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                   Qt::ItemIsDropEnabled);
    item->setToolTip(plainToolTip(text));
    return item;
}

bool hasSection(const Entity* entity, const std::string& name)
{
    return entity != nullptr &&
           std::any_of(entity->sections.begin(), entity->sections.end(),
                       [&](const Section& section) { return section.name == name; });
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
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(kNarrowest);
}

void FieldTable::retranslate()
{
    setHorizontalHeaderLabels({tr("Field"), tr("Type"), tr("State")});
    setAccessibleName(tr("Fields"));
}

void FieldTable::setEntity(const Entity* entity, const Entity* published)
{
    const std::string before = currentName();
    const std::string sectionBefore = currentSection();
    const QSignalBlocker quiet(this);
    clearSpans();
    setRowCount(0);
    if (entity == nullptr) {
        return;
    }
    for (const Layout::Part& part : layoutOf(*entity, EmptySections::show).parts) {
        const bool isDraft = !part.section.empty() && !hasSection(published, part.section);
        addSection(labelText(part.labels), part.section, isDraft ? tr("Draft") : QString());
        for (const Field* field : part.fields) {
            addField(*entity, published, *field);
        }
        for (const Field& field : entity->fields) { // what no form shows comes last
            if (field.section == part.section && !part.section.empty() &&
                std::find(part.fields.begin(), part.fields.end(), &field) == part.fields.end() &&
                field.isHidden) {
                addField(*entity, published, field);
            }
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QTableWidgetItem* first = item(row, 0);
        if ((!before.empty() && first->data(kFieldTableNameRole).toString() == toQString(before)) ||
            (!sectionBefore.empty() &&
             first->data(kSectionRole).toString() == toQString(sectionBefore))) {
            selectRow(row);
        }
    }
}

void FieldTable::addSection(const QString& label, const std::string& name, const QString& state)
{
    const int row = rowCount();
    insertRow(row);
    QTableWidgetItem* first = cell(label);
    QFont font = first->font();
    font.setWeight(QFont::DemiBold);
    first->setFont(font);
    first->setData(kSectionRole, toQString(name));
    setItem(row, 0, first);
    setItem(row, kStateColumn, cell(state));
    setSpan(row, 0, 1, kStateColumn);
}

void FieldTable::addField(const Entity& entity, const Entity* published, const Field& field)
{
    const int row = rowCount();
    insertRow(row);
    QTableWidgetItem* first = cell(labelText(field.labels));
    first->setData(kFieldTableNameRole, toQString(field.name));
    setItem(row, 0, first);
    setItem(row, 1, cell(typeText(field.type)));
    setItem(row, kStateColumn, cell(stateOf(entity, published, field)));
}

bool FieldTable::isSection(int row) const
{
    const QTableWidgetItem* first = item(row, 0);
    return first != nullptr && !first->data(kSectionRole).toString().isEmpty();
}

int FieldTable::stepsTo(int row) const
{
    const int from = currentRow();
    int steps = 0;
    if (isSection(from)) {
        for (int i = std::min(from, row); i < std::max(from, row); ++i) {
            steps += isSection(i) && i != from ? 1 : 0;
        }
        return row < from ? -steps : steps;
    }
    if (row < from) {
        for (int i = from - 1; i >= row && !isSection(i); --i) {
            --steps;
        }
        return steps;
    }
    for (int i = from + 1; i < row && i < rowCount() && !isSection(i); ++i) {
        ++steps;
    }
    return steps;
}

void FieldTable::dropEvent(QDropEvent* event)
{
    if (currentRow() < 0) {
        event->ignore();
        return;
    }
    const QPoint at = event->position().toPoint();
    int row = rowAt(at.y());
    if (row < 0) {
        row = rowCount();
    } else if (at.y() > visualItemRect(item(row, 0)).center().y()) {
        ++row;
    }
    // The rows are made again from the draft. Anything but "ignore" would become "move", since that
    // is all that InternalMove offers, and Qt would remove the row that was dragged.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    const int heading = headingAbove(row);
    if (!isSection(currentRow()) && heading >= 0 && heading != headingAbove(currentRow())) {
        Q_EMIT droppedInto(toStd(item(heading, 0)->data(kSectionRole).toString()),
                           row - heading - 1);
    } else if (const int by = stepsTo(row); by != 0) {
        Q_EMIT dropped(by);
    }
}

int FieldTable::headingAbove(int row) const
{
    int at = std::min(row, rowCount()) - 1;
    while (at >= 0 && !isSection(at)) {
        --at;
    }
    return at;
}

void FieldTable::select(const SchemaPart& part)
{
    for (int row = 0; row < rowCount() && !(part.field.empty() && part.section.empty()); ++row) {
        const bool isIt =
            part.field.empty()
                ? item(row, 0)->data(kSectionRole).toString() == toQString(part.section)
                : item(row, 0)->data(kFieldTableNameRole).toString() == toQString(part.field);
        if (isIt) {
            selectRow(row);
            scrollToItem(item(row, 0));
            return;
        }
    }
}

std::string FieldTable::currentName() const
{
    const QTableWidgetItem* first = item(currentRow(), 0);
    return first != nullptr ? toStd(first->data(kFieldTableNameRole).toString()) : std::string();
}

std::string FieldTable::currentSection() const
{
    const QTableWidgetItem* first = item(currentRow(), 0);
    return first != nullptr ? toStd(first->data(kSectionRole).toString()) : std::string();
}

} // namespace caravan::ui
