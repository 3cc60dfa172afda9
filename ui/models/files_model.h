// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blobs.h"
#include "ui/models/desk.h"
#include "ui/models/thumbnails.h"

#include <QAbstractListModel>

#include <vector>

namespace caravan::ui {

enum FileRole {
    kFileDetailRole = Qt::UserRole + 1, ///< size, who, when
    kFileStateRole,                     ///< where its bytes are, as a sentence
    kFileToneRole,                      ///< int of Tone, of the state
    kFileIconRole,                      ///< name of the icon in place of a picture
    kFilePinnedRole,                    ///< bool
};

/// The files of one record, newest first, with small pictures and where their bytes are.
class FilesModel : public QAbstractListModel {
    Q_OBJECT

public:
    FilesModel(Desk& desk, const Field& about, QObject* parent = nullptr);

    void setRecord(const RecordKey& key);
    const Record* recordAt(int row) const;
    const FileRef* fileAt(int row) const;
    std::optional<BlobState> stateAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void countChanged(int count);

private:
    void take(const Commit& commit);
    void read();
    QImage picture(const Record& record) const;
    std::pair<QString, Tone> stateText(const FileRef& file) const;
    void showAll();

    Desk& m_desk;
    const Field& m_about;
    RecordKey m_key;
    std::vector<Record> m_records;
    Thumbnails* m_thumbnails;
};

} // namespace caravan::ui
