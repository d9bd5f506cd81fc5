import { type Media, PDF_BYTES } from '@case-lab/contract';
import { read } from '../wire/http.ts';

export type Uploading = { done: Promise<Media>; cancel: () => void };

/**
 * Sends a file as it is; `fetch` cannot tell how far it is. `onPart` hears a share between 0 and 1, and 1 also while the
 * server looks through it. Rejects as a call does.
 */
export function upload(address: string, file: File, onPart: (share: number) => void): Uploading {
  const request = new XMLHttpRequest();
  const done = new Promise<Media>((resolve, reject) => {
    const answered = (status: number, text: string) => {
      try {
        resolve(read({ response: { ok: status < 300, status }, text }) as Media);
      } catch (error) {
        reject(error);
      }
    };
    // A server that is offered more cuts the line before it can say why.
    if (file.size > PDF_BYTES) {
      answered(413, '{"code":"TOO_LARGE"}');
      return;
    }
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 1);
    request.onload = () => answered(request.status, request.responseText);
    request.onerror = () => reject(new Error('lost'));
    request.onabort = () => reject(new Error('cancelled'));
    request.open('PUT', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

/** Where a page of a picture or of slides stands; `small` for a list. */
export function pageAt(mediaId: string, page: number, size: 'large' | 'small' = 'large'): string {
  return `/api/media/${mediaId}/${page}${size === 'small' ? '-small' : ''}.webp`;
}
