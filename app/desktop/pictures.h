// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

namespace caravan::ui {
class Desk;
class MainWindow;
} // namespace caravan::ui

namespace caravan::desktop {

/// Writes pictures of widgets as PNG files of a folder.
class Camera {
public:
    /// Called with each widget and its picture, for instance to look for faults.
    using Look = std::function<void(QWidget& widget, const QImage& image, const QString& name)>;

    explicit Camera(QString folder, Look look = {});

    /// Lets the widget finish what it does, then takes its picture.
    void shoot(QWidget& widget, const QString& name);
    /// False as soon as one could not be written.
    bool isGood() const { return m_isGood; }

private:
    QString m_folder;
    Look m_look;
    bool m_isGood;
};

/// A picture of every page on what the replica holds. Leaves the window at the sign-in page.
void takePictures(Camera& camera, ui::MainWindow& window, ui::Desk& desk);

} // namespace caravan::desktop
