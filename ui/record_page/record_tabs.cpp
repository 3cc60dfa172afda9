// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_tabs.h"

#include "core/actions/attach_file.h"
#include "core/schema/layouts.h"
#include "ui/files/files_view.h"
#include "ui/lists/related_list.h"
#include "ui/models/about_record.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"
#include "ui/record_page/record_timeline.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/workbench/workbench.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

RecordTabs::RecordTabs(Desk& desk, const Workbench& bench, const RecordKey& key, QWidget* parent)
    : Card(parent), m_desk(desk), m_key(key), m_entity(desk.catalogue().at(key.entity)),
      m_tabs(new QTabBar), m_add(new QPushButton), m_stack(new QStackedWidget),
      m_timeline(new RecordTimeline(desk, bench, key))
{
    body()->setContentsMargins(1, 6, 1, 4);
    body()->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kGap, 0, kGap, 0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setMinimumHeight(kHeaderHeight);
    setButtonKind(*m_add, ButtonKind::ghost);
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setMenu(new QMenu(m_add));
    connect(m_tabs, &QTabBar::currentChanged, this, &RecordTabs::showTab);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_add);
    body()->addLayout(bar);
    auto* rule = new QFrame;
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Dark);
    body()->addWidget(rule);
    body()->addWidget(m_stack, 1);
    m_stack->addWidget(m_timeline);
    connect(m_timeline, &RecordTimeline::routeRequested, this, &RecordTabs::routeRequested);
    connect(m_timeline, &RecordTimeline::messageRequested, this, &RecordTabs::messageRequested);
    connect(m_timeline, &RecordTimeline::madeRequested, this, &RecordTabs::madeRequested);
    connect(m_timeline, &RecordTimeline::offersRequested, this, &RecordTabs::offersRequested);
    addPanels(bench);
    addRelated();
    addFiles();
}

void RecordTabs::addPanels(const Workbench& bench)
{
    for (const RecordPanel& panel : bench.recordPanels()) {
        if (!panel.appliesTo(m_entity) ||
            (panel.isAllowed && !panel.isAllowed(m_desk.rights(), m_entity))) {
            continue;
        }
        PanelView* view = panel.make(m_desk, m_key);
        m_panels.emplace_back(panel.key, view);
        m_stack->addWidget(view);
        connect(view, &PanelView::routeRequested, this, &RecordTabs::routeRequested);
        connect(view, &PanelView::messageRequested, this, &RecordTabs::messageRequested);
        connect(view, &PanelView::offersRequested, this, &RecordTabs::offersRequested);
        connect(view, &PanelView::countChanged, this, &RecordTabs::showTabs);
    }
}

void RecordTabs::addRelated()
{
    for (const auto& tab : m_desk.catalogue().tabsOf(m_entity)) {
        const Entity* entity = tab.first;
        const bool isListed = std::any_of(m_panels.begin(), m_panels.end(), [&](const auto& panel) {
            return panel.second->listed() == entity;
        });
        if (isListed || entity->serves == Serves::files) {
            continue; // they have views of their own
        }
        auto* place = new QWidget;
        auto* layout = new QVBoxLayout(place);
        layout->setContentsMargins(0, 0, 0, 0);
        m_stack->addWidget(place);
        m_related.push_back({entity, tab.second, place});
    }
    countRelated();
}

void RecordTabs::addFiles()
{
    const Field* about = attachmentField(m_desk.catalogue(), m_entity.name);
    if (about == nullptr) {
        return;
    }
    m_files = new FilesView(m_desk, m_key, *about);
    m_stack->addWidget(m_files);
    connect(m_files, &FilesView::countChanged, this, &RecordTabs::showTabs);
    connect(m_files, &FilesView::messageRequested, this, &RecordTabs::messageRequested);
}

void RecordTabs::retranslate()
{
    m_add->setText(tr("Add"));
    m_tabs->setAccessibleName(tr("History and related records"));
    m_timeline->retranslate();
    for (const auto& [name, view] : m_panels) {
        view->retranslate();
    }
    for (const Related& related : m_related) {
        if (related.list != nullptr) {
            related.list->retranslate();
        }
    }
    if (m_files) {
        m_files->retranslate();
    }
}

void RecordTabs::setRecord(const Record& record)
{
    m_record = record;
    m_timeline->setRecord(record);
    showTabs();
}

void RecordTabs::take(const Commit& commit)
{
    const bool mayCount =
        std::any_of(m_related.begin(), m_related.end(),
                    [&](const Related& related) { return commit.touches(related.entity->name); });
    if (mayCount) {
        countRelated();
        showTabs();
    }
}

void RecordTabs::countRelated()
{
    std::vector<std::pair<const Entity*, const Field*>> by;
    for (const Related& one : m_related) {
        by.emplace_back(one.entity, one.field);
    }
    const std::vector<std::int64_t> counts = m_desk.replica().countReferring(by, m_key);
    for (std::size_t i = 0; i < m_related.size(); ++i) {
        m_related[i].count = static_cast<int>(counts[i]);
    }
}

void RecordTabs::makeList(Related& related)
{
    if (related.list != nullptr) {
        return;
    }
    related.list = new RelatedList(m_desk, *related.entity, *related.field);
    connect(related.list, &RelatedList::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(related.list, &RelatedList::messageRequested, this, &RecordTabs::messageRequested);
    related.list->setTarget(m_key);
    related.place->layout()->addWidget(related.list);
    related.place->setFocusProxy(related.list);
}

void RecordTabs::createRelated(const Related& related)
{
    Preset preset = m_record ? presetAbout(*m_record, *related.entity) : Preset();
    preset[related.field->name] = referenceTo(*related.field, m_key);
    Q_EMIT routeRequested(Route::create(related.entity->name, std::move(preset)));
}

/// What the record is: shown first, until somebody picks another tab.
QWidget* RecordTabs::mainTab() const
{
    for (const auto& [name, view] : m_panels) {
        if (view->isMain()) {
            return view;
        }
    }
    const std::string opens = layoutOf(m_entity).opens;
    for (const Related& related : m_related) {
        if (related.entity->name == opens && related.count > 0) {
            return related.place;
        }
    }
    return m_timeline;
}

void RecordTabs::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const QVariant shown = m_tabs->count() == 0
                               ? QVariant(m_stack->indexOf(mainTab()))
                               : m_tabs->tabData(std::max(0, m_tabs->currentIndex()));
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(0);
    }
    const auto addTab = [this, &shown](const QString& text, QWidget* content) {
        const int page = m_stack->indexOf(content);
        const int tab = m_tabs->addTab(text);
        m_tabs->setTabData(tab, page);
        if (shown == QVariant(page)) {
            m_tabs->setCurrentIndex(tab);
        }
    };
    addTab(tr("Timeline"), m_timeline);
    for (const auto& [name, view] : m_panels) {
        const int count = view->shownCount();
        addTab(
            count > 0
                ? tr("%1 (%2)", "kind of record, how many").arg(view->title(), integerText(count))
                : view->title(),
            view);
    }
    if (m_files) {
        addTab(m_files->count() > 0 ? tr("%1 (%2)", "kind of record, how many")
                                          .arg(tr("Files"), integerText(m_files->count()))
                                    : tr("Files"),
               m_files);
    }
    m_add->menu()->clear();
    for (const Related& related : m_related) {
        const Entity& entity = *related.entity;
        if (related.count > 0) {
            addTab(tr("%1 (%2)", "kind of record, how many")
                       .arg(labelText(entity.plural), integerText(related.count)),
                   related.place);
        }
        if (m_desk.rights().mayCreate(entity)) {
            QAction* add =
                m_add->menu()->addAction(icon(toQString(entity.icon)), labelText(entity.labels));
            connect(add, &QAction::triggered, this, [this, &related] { createRelated(related); });
        }
    }
    m_add->setVisible(!m_add->menu()->isEmpty());
    showTab(m_tabs->currentIndex());
}

void RecordTabs::showTab(int tab)
{
    m_stack->setCurrentIndex(m_tabs->tabData(std::max(0, tab)).toInt());
    for (Related& related : m_related) {
        if (related.place == m_stack->currentWidget()) {
            makeList(related);
        }
    }
}

void RecordTabs::showTabOf(QWidget* content)
{
    for (int tab = 0; content && tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab) == QVariant(m_stack->indexOf(content))) {
            m_tabs->setCurrentIndex(tab);
        }
    }
}

bool RecordTabs::perform(Verb verb)
{
    const int before = m_tabs->currentIndex();
    showTabOf(m_timeline); // what is not seen takes no keyboard
    const bool isDone = m_timeline->perform(verb);
    if (!isDone) {
        m_tabs->setCurrentIndex(before);
    }
    return isDone;
}

bool RecordTabs::writeMail(const QString& address)
{
    const int before = m_tabs->currentIndex();
    showTabOf(m_timeline);
    const bool isDone = m_timeline->writeMail(address);
    if (!isDone) {
        m_tabs->setCurrentIndex(before);
    }
    return isDone;
}

void RecordTabs::showFiles()
{
    showTabOf(m_files);
}

void RecordTabs::showPanel(const std::string& key)
{
    for (const auto& [name, view] : m_panels) {
        if (name == key) {
            showTabOf(view);
        }
    }
}

RelatedList* RecordTabs::listWithFocus() const
{
    const QWidget* focus = window()->focusWidget();
    const QList<RelatedList*> lists = findChildren<RelatedList*>();
    const auto found = std::find_if(lists.begin(), lists.end(), [&](const RelatedList* list) {
        return focus != nullptr && list->isVisible() && list->isAncestorOf(focus);
    });
    return found == lists.end() ? nullptr : *found;
}

} // namespace caravan::ui
