// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDate>
#include <QFrame>

namespace caravan::ui {

class PlainLabel;

/// One month to pick a day from. Arrows move, Page Up and Page Down change the month, Enter
/// picks, Esc closes; it deletes itself when it closes.
class CalendarPopup : public QFrame {
    Q_OBJECT

public:
    CalendarPopup(const QDate& day, QWidget* parent);

    void popUpBelow(const QWidget& widget);

Q_SIGNALS:
    void dayPicked(const QDate& day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QRect cell(int number) const;
    QDate firstShown() const;
    void choose(const QDate& day);
    void accept(const QDate& day);

    QDate m_chosen; ///< decides which month is shown
    int m_hovered = -1;
    PlainLabel* m_title;
};

} // namespace caravan::ui
