// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/service/visit_step.h"

namespace caravan::ui {

class FilesView;

/// Photos and papers of the visit, dropped, pasted or chosen.
class PhotosStep : public VisitStep {
    Q_OBJECT

public:
    PhotosStep(Desk& desk, const RecordId& visit, QWidget* parent = nullptr);

    QString title() const override;
    bool isDone(const Record& visit) override;
    void load(const Record& visit) override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    FilesView* m_files;
};

} // namespace caravan::ui
