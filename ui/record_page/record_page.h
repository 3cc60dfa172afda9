// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/models/timeline_model.h"
#include "ui/page/page.h"
#include "ui/record_page/record_commands.h"

class QScrollArea;

namespace caravan::ui {

class DetailsCard;
class EmptyState;
class FilesView;
class RecordFacts;
class RecordHead;
class RecordTabs;
class StageLine;
class Workbench;

/// Everything about one record: where it stands, its facts, details, history and what belongs to
/// it. Follows every commit; shows a plain sentence when the record is gone. What is done about it
/// is in RecordCommands.
class RecordPage : public Page {
    Q_OBJECT

public:
    /// All outlive it.
    RecordPage(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
               QWidget* parent = nullptr);

    QString title() const override;
    bool hasDraft() const override;
    bool keepDraft() override;
    void focusContent() override;
    QList<PageKey> keys() const override;
    void retranslate() override;

    RecordKey key() const { return {m_entity.name, m_id}; }
    /// Nullptr where files cannot be put.
    FilesView* files();
    TimelineModel& timeline();
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
    /// To the next or previous record of the list one came from: +1, -1.
    void step(int by);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void follow();
    void perform(Verb verb);
    void writeMail(const QString& address);
    void take(const Commit& commit);
    void load();
    void showRecord();

    Desk& m_desk;
    const Workbench& m_bench;
    const Entity& m_entity;
    RecordId m_id;
    std::optional<Row> m_row;

    QScrollArea* m_scroll; ///< in a low window the head goes up, and its body keeps its height
    QWidget* m_content;
    RecordHead* m_head;
    StageLine* m_stages;
    RecordFacts* m_facts;
    DetailsCard* m_details;
    RecordTabs* m_tabs;
    EmptyState* m_gone;
    RecordCommands m_commands;
};

/// The page of a record of any entity.
void addRecordPage(Workbench& bench);

} // namespace caravan::ui
