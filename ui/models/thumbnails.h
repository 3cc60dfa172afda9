// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blob_files.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace caravan::ui {

/// Small pictures of files on this laptop, decoded beside the UI thread and kept while they fit.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    static constexpr int kSide = 256;

    explicit Thumbnails(BlobFiles files, QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The picture, or a null one: it is then decoded if the file can be, and ready() follows.
    QImage picture(const std::string& sha256);

Q_SIGNALS:
    void ready(const QString& sha256);
    /// The file on disk is not what its name says; it is gone now.
    void damaged(const QString& sha256);

private:
    void take(const QString& sha256, const QImage& image, bool isDamaged);

    BlobFiles m_files;
    QCache<QString, QImage> m_images; ///< null ones too: there is nothing to see
    QSet<QString> m_asked;
    QThreadPool m_pool;
};

} // namespace caravan::ui
