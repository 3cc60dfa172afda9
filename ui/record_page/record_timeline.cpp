// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_timeline.h"

#include "ui/forms/conflict_settling.h"
#include "ui/models/conflict_values.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"
#include "ui/record_page/timeline_chips.h"
#include "ui/text/format.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/timeline_view.h"
#include "ui/workbench/workbench.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

RecordTimeline::RecordTimeline(Desk& desk, const Workbench& bench, const RecordKey& key,
                               QWidget* parent)
    : QWidget(parent), m_desk(desk), m_key(key), m_entity(desk.catalogue().at(key.entity)),
      m_model(new TimelineModel(desk, m_entity, this)), m_chips(new TimelineChips(desk, *m_model)),
      m_stack(new QStackedWidget), m_view(new TimelineView), m_empty(new EmptyState)
{
    m_view->setModel(m_model);
    connect(m_view, &TimelineView::entryOpened, this, &RecordTimeline::openEntry);
    connect(m_view, &TimelineView::entryActionPicked, this, &RecordTimeline::settle);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(10);
    addTools(bench, *layout);
    layout->addWidget(m_chips);
    layout->addWidget(m_stack, 1);
    m_stack->setMinimumHeight(1); // in a low window what is being written comes first
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1); });
    m_model->setRecord(key.id);
}

void RecordTimeline::addTools(const Workbench& bench, QVBoxLayout& layout)
{
    for (const RecordAction& action : bench.recordActions()) {
        if (action.place != RecordAction::Place::aboveTimeline || !action.appliesTo(m_entity)) {
            continue;
        }
        RecordTools* tools = action.make(m_desk);
        m_tools.push_back(tools);
        layout.addWidget(tools);
        connect(tools, &RecordTools::routeRequested, this, &RecordTimeline::routeRequested);
        connect(tools, &RecordTools::messageRequested, this, &RecordTimeline::messageRequested);
        connect(tools, &RecordTools::madeRequested, this, &RecordTimeline::madeRequested);
        connect(tools, &RecordTools::offersRequested, this, &RecordTimeline::offersRequested);
    }
}

void RecordTimeline::setRecord(const Record& record)
{
    for (RecordTools* tools : m_tools) {
        tools->setRecord(record);
    }
}

bool RecordTimeline::perform(Verb verb)
{
    return std::any_of(m_tools.begin(), m_tools.end(),
                       [&](RecordTools* tools) { return tools->perform(verb); });
}

bool RecordTimeline::writeMail(const QString& address)
{
    return std::any_of(m_tools.begin(), m_tools.end(),
                       [&](RecordTools* tools) { return tools->writeMail(address); });
}

void RecordTimeline::retranslate()
{
    for (RecordTools* tools : m_tools) {
        tools->retranslate();
    }
    m_view->setAccessibleName(tr("Timeline"));
    m_empty->setContent(QStringLiteral("history"), tr("No entries"),
                        tr("Calls, visits, notes and changes appear here, newest first."));
    m_model->rebuild();
    m_chips->retranslate();
}

void RecordTimeline::focusView()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void RecordTimeline::openEntry(const QModelIndex& index)
{
    if (m_model->isFold(index.row())) {
        const int row = index.row();
        m_model->unfold();
        m_view->setCurrentIndex(m_model->index(row, 0)); // the first of those that were folded
    } else if (m_model->canOpen(index.row())) {
        Q_EMIT routeRequested(Route::record(m_model->keyAt(index.row())));
    }
}

void RecordTimeline::settle(const QModelIndex& index, int action)
{
    const RecordKey conflict = m_model->keyAt(index.row());
    const auto row = m_desk.replica().find(conflict.entity, conflict.id);
    if (!row) {
        return;
    }
    const ConflictValues values(m_desk.replica(), m_entity, row->record);
    const ConflictAct act = action >= values.actions().size()      ? ConflictAct::enter
                            : action == 0 && values.canTakeOther() ? ConflictAct::takeOther
                                                                   : ConflictAct::keep;
    const ConflictSettled settled = settleByPerson(m_desk, row->record, act, this);
    if (!settled.message.isEmpty()) {
        Q_EMIT messageRequested(settled.message, settled.isDone);
    }
}

} // namespace caravan::ui
