// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QWidget>

class QListView;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace caravan::ui {

class EmptyState;
class FileIntake;
class FilesModel;
class PlainLabel;

/// The files of one record: chosen, dropped or pasted in; looked at, saved elsewhere, kept on this
/// laptop, deleted.
class FilesView : public QWidget {
    Q_OBJECT

public:
    /// @p about: the field by which a file refers to a record of this kind.
    FilesView(Desk& desk, const RecordKey& record, const Field& about, QWidget* parent = nullptr);

    int count() const;
    FilesModel& model() { return *m_model; }
    void retranslate();

    /// Whether what is dragged or copied can be added; and adding it.
    static bool canAdd(const QMimeData& data);
    void add(const QMimeData& data);

public Q_SLOTS:
    void choose();
    void openCurrent();
    void saveCurrent();
    void togglePin();
    void removeCurrent();

Q_SIGNALS:
    void countChanged();
    void messageRequested(const QString& text, bool undoable);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showMenu(const QPoint& where);
    void showState();
    int current() const;

    Desk& m_desk;
    RecordKey m_record;
    FilesModel* m_model;
    FileIntake* m_intake;
    QStackedWidget* m_stack;
    QListView* m_list;
    PlainLabel* m_hint;
    QPushButton* m_add;
    EmptyState* m_empty;
};

} // namespace caravan::ui
