// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QListWidget>

#include <string>
#include <utility>
#include <vector>

namespace caravan::ui {

/// Names of which some are ticked, in an order of their own: dragging, and Alt+Up and Alt+Down,
/// put the current one elsewhere.
class TickList : public QListWidget {
    Q_OBJECT

public:
    explicit TickList(QWidget* parent = nullptr);

    /// Adds a line behind the others: what is kept, and what is shown.
    void add(const std::string& name, const QString& text, bool isTicked);
    /// Those that are ticked, from the top.
    std::vector<std::string> ticked() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace caravan::ui
