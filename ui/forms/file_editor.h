// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blob_files.h"
#include "ui/forms/field_editor.h"

#include <QThreadPool>

#include <future>

class QPushButton;
class QToolButton;

namespace caravan::ui {

class LinkLabel;
class PlainLabel;

/// The file of a field: shown, chosen, replaced, left empty. What is chosen or dropped is copied
/// in at once, beside the UI thread, so that it is there whatever becomes of the original; a copy
/// that no record names in the end is tidied away after a day (Blobs::tidy).
class FileEditor : public FieldEditor {
    Q_OBJECT

public:
    FileEditor(Desk& desk, const Field& field, QWidget* parent = nullptr);
    ~FileEditor() override;

    void setValue(const Value& value) override;
    /// Waits for a file that is being copied in. Error: of that, key = field name.
    Result<Value> value() const override;

    void take(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    using Taking = std::shared_future<Result<BlobFiles::Taken>>;

    void choose();
    void preview();
    void keep(int number);
    void show(const QString& note = {});
    Result<FileRef> adopted(const Taking& taking) const;

    Desk& m_desk;
    LinkLabel* m_name;
    PlainLabel* m_note;
    QPushButton* m_choose;
    QToolButton* m_remove;
    Value m_value;
    std::string m_takenName;
    Taking m_taking;  ///< valid while a file is being copied in
    int m_number = 0; ///< of the last one that was chosen
    QThreadPool m_pool;
};

} // namespace caravan::ui
