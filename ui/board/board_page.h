// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/board/board_kind.h"
#include "ui/page/page.h"

#include <memory>
#include <optional>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace caravan::ui {

class BoardColumn;
class BoardModel;
class CardLift;
class ColumnBox;
class ColumnView;
class PlainLabel;

/// Records by their status, moved by mouse or keys, and found by the words on their cards.
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
    /// The words that the cards are limited by.
    QLineEdit& words() { return *m_words; }
    /// Whether cards are lifted.
    bool isLifted() const;
    void move(const std::vector<RecordId>& ids, const BoardColumn& column);
    /// A new record in a stage.
    void add(const BoardColumn& column);

protected:
    void keyPressEvent(QKeyEvent* event) override;

public:
    QList<PageKey> keys() const override;

protected:
private:
    QHBoxLayout* makeHead();
    void connectParts();
    void rebuild();
    void connectColumn(ColumnBox& box);
    void showSums();
    /// The next column to a side, or nullptr.
    ColumnView* beside(const ColumnView& view, int step) const;
    void goBeside(const ColumnView& view, int step);
    void tellLift();
    void takeLetter(ColumnView& view, int key);
    void finish(const std::optional<Moved>& moved);
    void focusWords();
    /// Where the keyboard is, so that a commit does not move it.
    void keepPlace();

    Desk& m_desk;
    std::unique_ptr<BoardKind> m_kind;
    BoardModel* m_model;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QLineEdit* m_words;
    QToolButton* m_list;
    QPushButton* m_new;
    QScrollArea* m_scroll;
    CardLift* m_lift;
    std::vector<ColumnBox*> m_boxes;
    std::vector<ColumnView*> m_views; ///< of the boxes
    std::optional<RecordId> m_current;
};

} // namespace caravan::ui
