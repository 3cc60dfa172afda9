// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "ui/workbench/record_parts.h"

#include <optional>

class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class DetailsView;
class EmptyState;
class LinkLabel;
class PlainLabel;
class RecordFacts;
class RecordTimeline;
class Workbench;

/// The record of the current row of a list: its facts, what happened with the composer above it,
/// and its details, edited where they stand. Follows every commit.
class RecordGlance : public GlanceView {
    Q_OBJECT

public:
    /// Both outlive it.
    RecordGlance(Desk& desk, const Workbench& bench, QWidget* parent = nullptr);

    void setRecord(const std::optional<RecordKey>& key) override;
    void retranslate() override;
    bool perform(Verb verb) override;
    bool hasDraft() const override;
    bool keepDraft() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void follow(RecordTimeline& timeline);
    void take(const Commit& commit);
    void load();
    void show();
    void writeMail(const QString& address);

    Desk& m_desk;
    const Workbench& m_bench;
    std::optional<RecordKey> m_key;
    std::optional<Row> m_row;
    QWidget* m_content;
    PlainLabel* m_title;
    PlainLabel* m_kind;
    QPushButton* m_open;
    QWidget* m_factsPlace; ///< of the facts, which show themselves where there are any
    RecordFacts* m_facts;
    QTabWidget* m_tabs;
    DetailsView* m_details;
    QWidget* m_timelinePlace;
    RecordTimeline* m_timeline = nullptr; ///< made anew for each record
    EmptyState* m_empty;
};

} // namespace caravan::ui
