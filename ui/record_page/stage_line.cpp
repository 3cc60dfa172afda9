// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/stage_line.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/stage_path.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace caravan::ui {

StageLine::StageLine(const Entity& entity, QWidget* parent)
    : QWidget(parent), m_entity(entity), m_way(new StagePath), m_others(new QPushButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_way, 1);
    layout->addWidget(m_others);
    setButtonKind(*m_others, ButtonKind::secondary);
    m_others->setMenu(new QMenu(m_others));
    m_others->menu()->setToolTipsVisible(true);
    m_others->hide();
    connect(m_way, &StagePath::stagePicked, this, &StageLine::stagePicked);
    if (!entity.status) {
        hide();
    }
}

void StageLine::retranslate()
{
    m_way->setAccessibleName(
        m_entity.status ? labelText(m_entity.field(m_entity.status->field)->labels) : QString());
}

void StageLine::setRecord(const Record& record, bool isOpen)
{
    if (!m_entity.status) {
        return;
    }
    const StatusWorkflow& workflow = *m_entity.status;
    const std::string& now = record.text(workflow.field);
    const auto aside = workflow.aside.find(now);
    const std::string& reached = aside == workflow.aside.end() ? now : aside->second;
    QList<Stage> way;
    QList<Stage> beside;
    bool isPassed = !reached.empty();
    for (const Choice& choice : m_entity.field(workflow.field)->choices) {
        Stage stage;
        stage.key = toQString(choice.value);
        stage.label = labelText(choice.labels);
        stage.tone = choice.tone;
        stage.isOpen = isOpen && workflow.allows(now, choice.value);
        stage.why = tr("%1: not possible at this stage").arg(stage.label);
        stage.isAside = workflow.aside.count(choice.value) != 0;
        if (stage.isAside) {
            beside.append(stage);
            continue;
        }
        isPassed = isPassed && choice.value != now;
        stage.isPassed = isPassed;
        isPassed = isPassed && choice.value != reached;
        way.append(stage);
    }
    // Ends and detours would crowd the way: where there are more than a few, only the one that the
    // record is in stands there.
    constexpr int kBesideMax = 2;
    QList<Stage> others;
    if (beside.size() > kBesideMax) {
        const auto isElsewhere = [&](const Stage& stage) { return stage.key != toQString(now); };
        std::copy_if(beside.begin(), beside.end(), std::back_inserter(others), isElsewhere);
        beside.removeIf(isElsewhere);
    }
    // A detour that goes on (waiting for approval) is a step behind the one it began at; what ended
    // there (lost, cancelled) stands behind all that it never came to.
    const Choice* current = m_entity.field(workflow.field)->choice(now);
    const bool goesOn = current != nullptr && current->phase &&
                        (*current->phase == Phase::open || *current->phase == Phase::begun);
    if (goesOn && aside != workflow.aside.end() && !reached.empty()) {
        const auto here = std::find_if(beside.begin(), beside.end(), [&](const Stage& stage) {
            return stage.key == toQString(now);
        });
        const auto begun = std::find_if(way.begin(), way.end(), [&](const Stage& stage) {
            return stage.key == toQString(reached);
        });
        if (here != beside.end() && begun != way.end()) {
            here->isAside = false;
            way.insert(begun + 1, *here);
            beside.erase(here);
        }
    }
    m_way->setStages(way + beside, toQString(now));
    showOthers(others);
}

void StageLine::showOthers(const QList<Stage>& stages)
{
    m_others->setVisible(!stages.isEmpty());
    m_others->setText(tr("Other states"));
    m_others->menu()->clear();
    for (const Stage& stage : stages) {
        QAction* action = m_others->menu()->addAction(stage.label);
        action->setEnabled(stage.isOpen);
        action->setToolTip(stage.isOpen ? QString() : plainToolTip(stage.why));
        connect(action, &QAction::triggered, this,
                [this, key = stage.key] { Q_EMIT stagePicked(key); });
    }
}

} // namespace caravan::ui
