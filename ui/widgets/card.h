// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace caravan::ui {

class PlainLabel;

/// A rounded surface with a one-pixel border. Its content is kept one radius away from the
/// corners where it would otherwise paint over them.
class Card : public QWidget {
public:
    explicit Card(QWidget* parent = nullptr);

    /// Adds a title line; the returned layout takes buttons at its end.
    QHBoxLayout* addTitle(const QString& title);
    void setTitle(const QString& title);

    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    PlainLabel* m_title = nullptr;
};

} // namespace caravan::ui
