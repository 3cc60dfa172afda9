// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/photos_step.h"

#include "core/actions/attach_file.h"
#include "ui/files/files_view.h"

#include <QDragEnterEvent>
#include <QVBoxLayout>

namespace caravan::ui {

PhotosStep::PhotosStep(Desk& desk, const RecordId& visit, QWidget* parent)
    : VisitStep(desk, parent),
      m_files(new FilesView(desk, {"visit", visit}, *attachmentField(desk.catalogue(), "visit")))
{
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files);
    connect(m_files, &FilesView::messageRequested, this, &VisitStep::messageRequested);
}

QString PhotosStep::title() const
{
    return tr("Photos");
}

bool PhotosStep::isDone(const Record&)
{
    return m_files->count() > 0;
}

void PhotosStep::load(const Record&) {}

void PhotosStep::dragEnterEvent(QDragEnterEvent* event)
{
    if (FilesView::canAdd(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PhotosStep::dropEvent(QDropEvent* event)
{
    m_files->add(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace caravan::ui
