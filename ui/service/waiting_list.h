// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/dispatch.h"

#include <QListWidget>

namespace caravan::ui {

/// The visits that wait for an engineer, most urgent first. Each can be dragged to the grid; what
/// is dropped here loses engineer and time.
class WaitingList : public QListWidget {
    Q_OBJECT

public:
    explicit WaitingList(QWidget* parent = nullptr);

    /// Keeps the current visit where it is still there.
    void setVisits(const std::vector<DispatchVisit>& visits, TimePoint now);
    RecordId currentVisit() const;

Q_SIGNALS:
    void visitDropped(const caravan::RecordId& visit);

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace caravan::ui
