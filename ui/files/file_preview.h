// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blobs.h"
#include "ui/models/desk.h"

#include <QDialog>
#include <QThreadPool>

class QCheckBox;
class QLabel;
class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// Writes a file elsewhere, whole or not at all. Error: notFound (it is asked for then), storage.
Done saveFile(Blobs& blobs, const FileRef& file, const QString& path);

/// Asks where, with a name that leads nowhere else, and writes it there. The sentence of what came
/// of it; empty where nobody chose a place.
QString saveFileAs(Desk& desk, const FileRef& file, QWidget* parent);

/// One file large: a picture as far as it is one, else what it is and what can be done with it.
/// What is not on this laptop is asked for and shown when it comes. Nothing is ever opened by
/// itself.
class FilePreview : public QDialog {
    Q_OBJECT

public:
    FilePreview(Desk& desk, FileRef file, const QString& title, QWidget* parent = nullptr);
    ~FilePreview() override;

Q_SIGNALS:
    void messageRequested(const QString& message, bool undoable);

private:
    void save();
    void look();
    void show(const QImage& image);

    Desk& m_desk;
    FileRef m_file;
    QLabel* m_picture;
    PlainLabel* m_state;
    QCheckBox* m_pin;
    QPushButton* m_save;
    bool m_isRead = false;
    QThreadPool m_pool;
};

} // namespace caravan::ui
