// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <QWidget>

class QSlider;
class QTimer;
class QToolButton;

namespace caravan::ui {

class PlainLabel;

/// Which day a window looks back at: a slider over the days of which changes are known, the newest
/// at the right, which is now.
class TimeStrip : public QWidget {
    Q_OBJECT

public:
    /// @p since: the first of these days. @p now: the end of the last.
    TimeStrip(TimePoint since, TimePoint now, QWidget* parent = nullptr);

    /// The end of the day that was chosen, or now.
    TimePoint moment() const;
    int days() const;
    /// So many days back; 0: now.
    void setDaysBack(int days);
    /// How many records differ from what they are now.
    void showMoved(std::size_t records);

    QSlider& slider() { return *m_slider; }

Q_SIGNALS:
    /// Another day, once the slider rests on it.
    void momentPicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TimePoint m_now;
    std::size_t m_moved = 0;
    QSlider* m_slider;
    PlainLabel* m_title;
    PlainLabel* m_note;
    QToolButton* m_back;
    QToolButton* m_forward;
    QTimer* m_rest;
};

} // namespace caravan::ui
