// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/related_list.h"

#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/record_table.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/empty_state.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace caravan::ui {

RelatedList::RelatedList(Desk& desk, const Entity& entity, const Field& field, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_field(field),
      m_model(new RecordListModel(desk, entity, this)), m_table(new RecordTable(desk)),
      m_stack(new QStackedWidget), m_empty(new EmptyState),
      m_selection(new ListSelection(desk, entity, *m_model, *m_table, this)),
      m_clipboard(new ListClipboard(desk, entity, *m_table, *m_selection, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 4);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_table->setRecords(m_model);
    const int own = m_model->columnOf(field.name);
    if (own > 0) {
        m_table->columns().setLeftOut(own);
    }
    connect(m_table, &RecordTable::rowOpened, this, [this](int row) {
        if (const auto id = m_model->idAt(row)) {
            m_desk.setTrail(m_model->query());
            Q_EMIT recordPicked({m_entity.name, *id});
        }
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_model,
            &RecordListModel::sort);
    connect(m_model, &RecordListModel::edited, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(m_model, &RecordListModel::editRefused, this,
            [this](const RecordKey&, const std::string&, const Value&, const Error& error) {
                Q_EMIT messageRequested(errorText(error, &m_entity), false);
            });
    connect(m_selection, &ListSelection::messageRequested, this, &RelatedList::messageRequested);
    connect(m_clipboard, &ListClipboard::messageRequested, this, &RelatedList::messageRequested);
    connect(m_model, &RecordListModel::countChanged, this, &RelatedList::showState);
    retranslate();
}

void RelatedList::setTarget(const RecordKey& key)
{
    Query query;
    query.filter = Filter::where(m_field.name, Compare::equal, referenceTo(m_field, key));
    if (m_entity.field("position") != nullptr) {
        query.sort = {{"position", false}};
    }
    m_model->setQuery(std::move(query));
}

int RelatedList::count() const
{
    return m_model->rowCount();
}

void RelatedList::setColumnWidths(const QJsonObject& widths)
{
    m_table->columns().setWidths(widths);
}

std::vector<RecordId> RelatedList::selected() const
{
    std::vector<RecordId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        if (const auto id = m_model->idAt(row.row())) {
            ids.push_back(*id);
        }
    }
    return ids;
}

RecordId RelatedList::current() const
{
    return m_model->idAt(m_table->currentIndex().row()).value_or(RecordId{});
}

bool RelatedList::editCell()
{
    return m_table->editCurrent();
}

void RelatedList::showState()
{
    m_stack->setCurrentIndex(count() > 0 ? 0 : 1);
    Q_EMIT countChanged();
}

void RelatedList::retranslate()
{
    m_table->setAccessibleName(labelText(m_entity.plural));
    m_empty->setContent(toQString(m_entity.icon), tr("Nothing here yet"), QString());
    showState();
}

} // namespace caravan::ui
