// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/page/page.h"
#include "ui/widgets/card.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QMimeData;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace caravan::ui {

class Desk;
class FilesView;
class PanelView;
class RecordTimeline;
class RelatedList;
class Workbench;
struct Route;

/// What belongs to one record, in tabs: its timeline, what subjects have added, its files, and the
/// records that refer to it.
class RecordTabs : public Card {
    Q_OBJECT

public:
    /// All outlive it.
    RecordTabs(Desk& desk, const Workbench& bench, const RecordKey& key, QWidget* parent = nullptr);

    void retranslate();
    /// Shows how many there are of each. @p record: what a record that is added begins with; it
    /// outlives nothing.
    void setRecord(const Record& record);
    /// Counts anew where that is about what is counted here.
    void take(const Commit& commit);

    /// Nullptr where files cannot be put.
    FilesView* files() { return m_files; }
    RecordTimeline& timeline() { return *m_timeline; }
    void showFiles();
    /// By what stands above the timeline, which is shown then.
    bool perform(Verb verb);
    bool writeMail(const QString& address);
    /// A tab that a subject has added, by its key; nothing happens where there is none.
    void showPanel(const std::string& key);
    /// The list of related records that has the keyboard, or nullptr.
    RelatedList* listWithFocus() const;

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);
    void madeRequested(const QString& text, const caravan::RecordKey& key);
    void offersRequested(const QString& text, const QList<caravan::ui::ToastAction>& offers);

private:
    /// The records of one entity that refer to this one.
    struct Related {
        const Entity* entity;
        const Field* field;
        QWidget* place; ///< in the stack
        int count = 0;
        RelatedList* list = nullptr; ///< made when the tab is shown
    };

    void addPanels(const Workbench& bench);
    void addRelated();
    void addFiles();
    void countRelated();
    void makeList(Related& related);
    void createRelated(const Related& related);
    QWidget* mainTab() const;
    void showTabs();
    void showTab(int tab);
    void showTabOf(QWidget* content);

    Desk& m_desk;
    RecordKey m_key;
    const Entity& m_entity;
    std::optional<Record> m_record; ///< as shown last
    QTabBar* m_tabs;
    QPushButton* m_add;
    QStackedWidget* m_stack;
    RecordTimeline* m_timeline;
    std::vector<Related> m_related;
    std::vector<std::pair<std::string, PanelView*>> m_panels; ///< by key, in their order
    FilesView* m_files = nullptr;
};

} // namespace caravan::ui
