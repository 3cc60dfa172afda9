// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blob_files.h"
#include "ui/models/desk.h"

#include <QStringList>
#include <QThreadPool>

class QMimeData;

namespace caravan::ui {

/// Takes files in for records: copies them and makes small pictures beside the UI thread, then
/// saves one attachment each, all of one go in one undoable step.
class FileIntake : public QObject {
    Q_OBJECT

public:
    explicit FileIntake(Desk& desk, QObject* parent = nullptr);
    ~FileIntake() override;

    void add(const RecordKey& about, const QStringList& paths);
    /// Files, or a picture that was copied. False when there is neither.
    bool add(const RecordKey& about, const QMimeData& data);
    static bool canAdd(const QMimeData& data);
    bool isBusy() const { return m_jobs > 0; }

Q_SIGNALS:
    /// What came of one go, as a sentence; undoable when something was added.
    void finished(const QString& message, bool undoable);

private:
    struct Taken {
        QString name;
        Result<BlobFiles::Taken> file;
        std::optional<BlobFiles::Taken> preview;
    };
    static Taken takeFile(const BlobFiles& files, const QString& path);
    void save(const RecordKey& about, const std::vector<Taken>& taken);
    void begin(std::function<std::vector<Taken>()> work, const RecordKey& about);

    Desk& m_desk;
    int m_jobs = 0;
    QThreadPool m_pool;
};

} // namespace caravan::ui
