// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/board/board_kind.h"
#include "ui/page/page.h"

#include <memory>
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

/// Records by their status, moved by mouse or keys.
class BoardPage : public Page {
    Q_OBJECT

public:
    explicit BoardPage(std::unique_ptr<BoardKind> kind, Desk& desk, QWidget* parent = nullptr);
    ~BoardPage() override;

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    const BoardKind& kind() const { return *m_kind; }
    BoardModel& model() { return *m_model; }
    const std::vector<ColumnView*>& columns() const { return m_views; }
    void move(const std::vector<RecordId>& ids, const BoardColumn& column);

private:
    void rebuild();
    void showSums();
    /// The next column to a side, or nullptr.
    ColumnView* beside(const ColumnView& view, int step) const;
    /// Where the keyboard is, so that a commit does not move it.
    void keepPlace();

    Desk& m_desk;
    std::unique_ptr<BoardKind> m_kind;
    BoardModel* m_model;
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
