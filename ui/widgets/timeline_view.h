// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QListView>

namespace caravan::ui {

/// What a timeline entry's model gives by role, besides Qt::DisplayRole (its title).
enum TimelineRole {
    kTimelineIconRole = Qt::UserRole + 1,
    kTimelineToneRole,    ///< int of Tone
    kTimelineBodyRole,    ///< up to a few lines of plain text
    kTimelineTimeRole,    ///< formatted
    kTimelineActionsRole, ///< QStringList: texts of the entry's buttons
    kTimelineSectionRole, ///< heading above the entry; empty where it goes on from the one before
};

/// What is planned and what happened: under headings a line of icons with what and when. Enter, a
/// double click or a click on the title opens an entry; j and k move like the arrow keys.
class TimelineView : public QListView {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

Q_SIGNALS:
    void entryOpened(const QModelIndex& index);
    void entryActionPicked(const QModelIndex& index, int action);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace caravan::ui
