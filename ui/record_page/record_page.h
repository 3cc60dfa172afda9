// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/models/timeline_model.h"
#include "ui/page/page.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace caravan::ui {

class DetailsView;
class EmptyState;
class FilesView;
class KeyFacts;
class PanelView;
class PlainLabel;
class RecordTools;
class RelatedList;
class StagePath;
struct Stage;
struct StateChange;
class TimelineChips;
class TimelineView;
class Workbench;

/// Everything about one record: where it stands, its facts, details, history and what belongs to
/// it. Follows every commit; shows a plain sentence when the record is gone.
class RecordPage : public Page {
    Q_OBJECT

public:
    /// All outlive it.
    RecordPage(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
               QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    RecordKey key() const { return {m_entity.name, m_id}; }
    /// Nullptr where files cannot be put.
    FilesView* files() { return m_files; }
    TimelineModel& timeline() { return *m_timeline; }
    RecordId id() const { return m_id; }

public Q_SLOTS:
    void showFiles();
    /// A tab that a subject has added, by its key; nothing happens where there is none.
    void showPanel(const std::string& key);
    void editRecord();
    void removeRecord();
    /// Of the list below that has the keyboard: its cell, its selected rows; else the record.
    void editHere();
    void removeHere();
    void restoreRecord();
    void moveTo(const QString& stage);
    /// Another deal like this one, opened for what is new about it.
    void cloneRecord();
    void writeMail(const QString& address);
    /// To the next or previous record of the list one came from: +1, -1.
    void step(int by);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// The records of one entity that refer to this one.
    struct RelatedTab {
        const Entity* entity;
        const Field* field;
        QWidget* place; ///< in the stack
        int count = 0;
        RelatedList* list = nullptr; ///< made when the tab is shown
    };

    QString headText(const Record& record) const;
    void performByTools(Verb verb);
    void buildHead();
    void buildBody();
    void buildRelated();
    void buildTools(QHBoxLayout& actions);
    void buildPanels();
    void buildFiles();
    void countRelated();
    void showRelated(RelatedTab& tab);
    void createRelated(const RelatedTab& tab);
    void take(const Commit& commit);
    void load();
    void showRecord();
    void showState();
    void showNeighbours();
    std::optional<std::int64_t> placeInTrail();
    void showFacts();
    void showCompleteness();
    void showStages();
    void showOtherStages(const QList<Stage>& stages);
    void showTabs();
    void showTab(int tab);
    void settle(const QModelIndex& index, int action);
    std::optional<QString> refusalOf(const std::string& state);
    StateChange changeTo(const std::string& state);
    void openEntry(const QModelIndex& index);
    void apply(const std::vector<Edit>& edits, const QString& message);
    bool mayWrite() const;
    RelatedList* listWithFocus() const;
    void showTabOf(QWidget* content);

    Desk& m_desk;
    const Workbench& m_bench;
    const Entity& m_entity;
    RecordId m_id;
    std::optional<Row> m_row;
    TimelineModel* m_timeline;

    QWidget* m_content;
    QHBoxLayout* m_crumbs;
    PlainLabel* m_title;
    PlainLabel* m_state;
    QWidget* m_actions;
    PlainLabel* m_place; ///< "3 of 120"
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_edit;
    QToolButton* m_clone; ///< of deals
    QToolButton* m_remove;
    std::vector<RecordTools*> m_tools; ///< that subjects have added
    StagePath* m_stages;
    QPushButton* m_otherStages; ///< a menu, where there are many beside the way
    KeyFacts* m_facts;
    PlainLabel* m_detailsTitle;
    PlainLabel* m_complete; ///< "70 % known"
    DetailsView* m_details;
    QTabBar* m_tabs;
    QPushButton* m_add;
    QStackedWidget* m_stack;
    QWidget* m_timelinePart;
    TimelineChips* m_chips;
    QStackedWidget* m_timelineStack;
    TimelineView* m_timelineView;
    EmptyState* m_noTimeline;
    EmptyState* m_gone;
    std::vector<RelatedTab> m_related;
    std::vector<std::pair<std::string, PanelView*>> m_panels; ///< by key, in their order
    FilesView* m_files = nullptr;
};

/// The page of a record of any entity.
void addRecordPage(Workbench& bench);

} // namespace caravan::ui
