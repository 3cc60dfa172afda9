// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

#include <optional>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace caravan::ui {

class BoardColumn;
class BoardModel;
class ColumnView;
class PlainLabel;
class SalesFilter;

/// The deals of a pipeline by stage, moved by mouse or keys.
class BoardPage : public Page {
    Q_OBJECT

public:
    explicit BoardPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    BoardModel& model() { return *m_model; }
    const std::vector<ColumnView*>& columns() const { return m_views; }
    void move(const std::vector<RecordId>& ids, const BoardColumn& column);

private:
    void ask();
    void rebuild();
    void showSums();
    /// The next column to a side, or nullptr.
    ColumnView* beside(const ColumnView& view, int step) const;
    /// Where the keyboard is, so that a commit does not move it.
    void keepPlace();

    Desk& m_desk;
    BoardModel* m_model;
    SalesFilter* m_filter;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QToolButton* m_list;
    QPushButton* m_new;
    QScrollArea* m_scroll;
    std::vector<ColumnView*> m_views;
    std::vector<PlainLabel*> m_sums;
    std::vector<PlainLabel*> m_counts;
    std::optional<RecordId> m_current;
};

} // namespace caravan::ui
