// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QList>
#include <QWidget>

namespace caravan::ui {

struct Stage {
    QString key;
    QString label;
    Tone tone = Tone::accent;
    bool isOpen = true;   ///< may be moved to from the current one
    QString why;          ///< tool tip of one that is not open
    bool isAside = false; ///< off the straight way; those stand last
    bool isPassed = false;
};

/// The states of a record as a row of arrows: passed, current, still to come. A click, or the
/// arrow keys and Enter, ask for a move; the widget itself never changes the state.
class StagePath : public QWidget {
    Q_OBJECT

public:
    explicit StagePath(QWidget* parent = nullptr);

    void setStages(const QList<Stage>& stages, const QString& current);

    const QList<Stage>& stages() const { return m_stages; }
    int currentIndex() const { return m_current; }
    /// Of the widget's own coordinates.
    QRect stageRect(int index) const;
    /// As a click on it.
    void pick(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stagePicked(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPolygonF shape(int index) const;
    int at(const QPointF& point) const;
    void point(int index);
    void describe();

    QList<Stage> m_stages;
    int m_current = -1;
    int m_pointed = -1; ///< under the mouse or chosen with the keys
};

} // namespace caravan::ui
