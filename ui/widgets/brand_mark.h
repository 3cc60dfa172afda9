// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QIcon>
#include <QWidget>

namespace caravan::ui {

/// The program's mark: three dunes on the accent colour. Decoration, not for assistive technology.
class BrandMark : public QWidget {
public:
    explicit BrandMark(int size, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The mark as an icon of the window.
QIcon brandIcon();

} // namespace caravan::ui
